import { type LabelTable } from '../../dataset/index.ts';
import { type IndexFile } from '../index_file/index.ts';
/**
 * Returns evidence that the lists of an index file were edited by hand: they are not in the order that this tool
 * writes, or the file is for exactly these samples and its positions and ids do not match. Returns nothing if there is
 * no evidence.
 */
export declare function whyEdited(table: LabelTable, file: IndexFile): string | undefined;
