import type { LabelFormat } from '../../config/index.ts';
/** A dataset that rows come from: the rows from `start` up to, but not including, `end`. */
export interface Source {
    /** The name of the dataset. */
    readonly name: string;
    /** The position of its first row. */
    readonly start: number;
    /** The position after its last row. */
    readonly end: number;
    /** Its label files, in the order of the rows; left out for folders and file names. */
    readonly files?: readonly SourceFile[];
    /** The format of its labels. */
    readonly format?: LabelFormat;
}
/** Returns the prefix of the ids of an additional dataset, by its name. */
export declare function idPrefix(name: string): string;
/** A label file: it holds the rows from `start` up to, but not including, `end`. */
export interface SourceFile {
    /** Its path in the tree. */
    readonly path: string;
    /** The position of its first row. */
    readonly start: number;
    /** The position after its last row. */
    readonly end: number;
}
/** Returns the row ranges of label files whose rows are concatenated. */
export declare function sourceFiles(paths: readonly string[], sizes: readonly number[]): SourceFile[];
