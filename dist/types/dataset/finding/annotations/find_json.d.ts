import type { Find } from '../found/index.ts';
import { type SearchedFiles } from './annotation_groups.ts';
/** Finds datasets in the formats of COCO, Label Studio and labelme. */
export declare function findJson(listing: SearchedFiles): Promise<Find[]>;
