import { type LabelTable } from '../../dataset/index.ts';
/** Returns what identifies the content of a row's file; undefined if it is unknown. */
export type FileContent = (row: number) => string | undefined;
/**
 * Codes the content of each row: the value in the column `labels.content`, otherwise the group if samples are grouped by
 * content, otherwise the content of its file. The code is -1 if the content is unknown. Only equal contents have equal codes.
 */
export declare function contentCodes(table: LabelTable, fileOf: FileContent | undefined): Int32Array;
