import type { Find } from '../found/index.ts';
import { type SearchedFiles } from './annotation_groups.ts';
/** Finds YOLO datasets: text files with boxes in `labels/` or next to images, and the files with the class names. */
export declare function findYolo(listing: SearchedFiles): Promise<Find[]>;
