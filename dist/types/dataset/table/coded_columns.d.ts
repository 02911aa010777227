/** Codes texts that are already decoded. */
export declare function codedTexts(texts: Iterable<string>): CodedColumn;
/** Codes a list of texts per row. */
export declare function codedLists(rows: Iterable<readonly string[]>): CodedColumn & {
    readonly offsets: Uint32Array;
};
interface CodeBook {
    readonly values: readonly string[];
    codeOf(text: string): number;
}
/** Gives equal texts equal codes, from 0 in the order in which they are first seen. */
export declare function codeBook(): CodeBook;
/** Joins the cells of several columns with `/`. The result is '' if one of them is empty. */
export declare function composite(columns: readonly CodedColumn[]): CodedColumn;
/** Splits cells that contain several values. An empty cell remains one empty value. */
export declare function separated(column: CodedColumn, separator: string): CodedColumn & {
    readonly offsets: Uint32Array;
};
/** Replaces each value of a column with a list of values. */
export declare function withLists(column: CodedColumn, lists: readonly (readonly string[])[]): CodedColumn & {
    readonly offsets: Uint32Array;
};
/** Concatenates the rows of several columns. */
export declare function joinedCodes(columns: readonly CodedColumn[]): CodedColumn;
/**
 * A column as codes of its distinct values. With `offsets`, a row has a list of values: row `i` has the codes from
 * `codes[offsets[i]]` up to, but not including, `codes[offsets[i + 1]]`. An empty cell is the value ''. An empty list
 * has no code.
 */
export interface CodedColumn {
    readonly values: readonly string[];
    readonly codes: Int32Array;
    readonly offsets?: Uint32Array;
}
export {};
