import type { Weighed } from './found/index.ts';
/**
 * Returns the classes in the names of images as another possible dataset if the annotations only cover a part of the images:
 * boxes for half of the pictures of `Abyssinian_1.jpg`, `beagle_1.jpg`.
 */
export declare function namesBesideAnnotations({ find, ...scores }: Weighed, files: readonly string[]): Weighed[];
