import type { Find } from '../found/index.ts';
import { type SearchedFiles } from './annotation_groups.ts';
/** Finds datasets in the formats of Pascal VOC and CVAT. */
export declare function findXml(listing: SearchedFiles): Promise<Find[]>;
