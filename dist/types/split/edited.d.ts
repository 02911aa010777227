import { type LabelTable } from '../dataset/index.ts';
import type { IndexFile } from './index_file.ts';
/**
 * What shows that somebody has edited the lists of an index file: they are not in the order in which they are written, or,
 * where the file is for these very samples, positions and ids do not name the same ones. Nothing where neither is so.
 */
export declare function whyEdited(table: LabelTable, file: IndexFile): string | undefined;
