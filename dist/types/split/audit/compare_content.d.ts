import type { LabelTable } from '../../dataset/index.ts';
/** The content of the sample files of both sides by row, as Git's blob ids; `undefined` if a row has no file. */
export interface FileContents {
    readonly base: (row: number) => string | undefined;
    readonly head: (row: number) => string | undefined;
}
type ContentColumn = Pick<LabelTable, 'content' | 'contentValues'>;
/**
 * Returns a function that checks whether a row of the base and a row of the head have the same content: the same file and
 * the same value in the column `labels.content`. A file that only the base has is a difference. A file that only the head has,
 * and a column that only one side has, are not compared.
 */
export declare function compareContent(base: ContentColumn, head: ContentColumn, files: FileContents | undefined): (baseRow: number, headRow: number) => boolean;
/** What stands for the content of a file that is not there: its name in the column `labels.content`. */
export declare function contentByName(name: string): string;
export {};
