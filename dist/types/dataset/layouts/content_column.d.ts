import { type CodedColumn, type LabelTable } from '../table/index.ts';
/** The column `labels.content` of a table. */
export type ContentColumn = Required<Pick<LabelTable, 'content' | 'contentValues'>>;
/** Codes the values of the column. An empty value is the content of no sample, and a list is one value. */
export declare function contentColumn(column: CodedColumn): ContentColumn;
