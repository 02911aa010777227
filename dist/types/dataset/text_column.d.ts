/** Many texts in one block of UTF-8: row i is `bytes[offsets[i]]` up to `bytes[offsets[i + 1]]`. */
export interface TextColumn {
    readonly length: number;
    readonly bytes: Uint8Array;
    /** One more than there are rows. */
    readonly offsets: Uint32Array;
}
/** Packs texts. Lone surrogates have no UTF-8: readers refuse them before. */
export declare function textColumn(texts: readonly string[]): TextColumn;
export declare function textAt(column: TextColumn, row: number): string;
export declare function texts(column: TextColumn): string[];
/** Orders two rows by their bytes, as PostgreSQL's collation "C" and Python's `sorted` of encoded texts do. */
export declare function compareRows(column: TextColumn, a: number, b: number): number;
/** Orders two texts by their UTF-8 bytes, which is their order by code point and not JavaScript's own. */
export declare function compareTexts(a: string, b: string): number;
