import type { CodedColumn } from './formats/manifest.ts';
/** Codes texts that are at hand as such. */
export declare function codedTexts(texts: Iterable<string>): CodedColumn;
/** Codes a list of texts per row. */
export declare function codedLists(rows: Iterable<readonly string[]>): CodedColumn & {
    readonly offsets: Uint32Array;
};
export interface CodeBook {
    readonly values: readonly string[];
    codeOf(text: string): number;
}
/** Gives equal texts equal codes, from 0 in the order in which they are first seen. */
export declare function codeBook(): CodeBook;
/** The columns' cells joined with `/`; '' where one of them is empty. */
export declare function composite(columns: readonly CodedColumn[]): CodedColumn;
/** Cells that hold several values; an empty cell stays one empty value. */
export declare function separated(column: CodedColumn, separator: string): CodedColumn & {
    readonly offsets: Uint32Array;
};
/** The rows of several columns, one column after the other. */
export declare function joinedCodes(columns: readonly CodedColumn[]): CodedColumn;
