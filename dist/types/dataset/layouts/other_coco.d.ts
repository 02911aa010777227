import { type JsonDocument } from '../formats/index.ts';
/**
 * Rejects COCO files without classes of images: captions, panoptic segments, results of a model, and lists of images
 * without annotations.
 *
 * @throws {InputError} with the type of the file, and which file to use instead.
 */
export declare function refuseOtherCoco({ file, value }: JsonDocument): void;
