/** A column of texts by code. */
export interface CodedTexts {
    /** The code of each row's text, an index into `values`; -1 if there is none. */
    readonly codes: Int32Array;
    /** The text of each code. */
    readonly values: readonly string[];
}
/**
 * Many texts in one block of UTF-8. Row `i` consists of the bytes from `offsets[i]` up to, but not including,
 * `offsets[i + 1]`; `textAt` decodes it.
 */
export interface TextColumn {
    /** The number of texts. */
    readonly length: number;
    /** All texts in UTF-8, one after the other. */
    readonly bytes: Uint8Array;
    /** Where each text starts, in bytes; one element more than there are texts. */
    readonly offsets: Uint32Array;
}
/**
 * Packs texts into one column. A lone surrogate has no UTF-8 and becomes U+FFFD.
 *
 * @throws {TypeError} if it is not an array of strings.
 *
 * @example
 * textAt(textColumn(['joy', 'calm']), 1) // 'calm'
 */
export declare function textColumn(texts: readonly string[], ...more: never[]): TextColumn;
/**
 * Returns the text in one row of a column.
 *
 * @throws {TypeError} if it is not a column.
 * @throws {RangeError} if the column has no such row.
 *
 * @example
 * textAt(textColumn(['joy', 'calm']), 0) // 'joy'
 */
export declare function textAt(column: TextColumn, row: number): string;
/** Compares two rows by their bytes, like PostgreSQL's collation "C" and Python's `sorted` on encoded texts. */
export declare function compareRows(column: TextColumn, a: number, b: number): number;
/** Compares two texts by their UTF-8 bytes, which is the order of code points and not JavaScript's own order. */
export declare function compareTexts(a: string, b: string): number;
