import type { TextColumn } from './text_column.ts';
/** Packs texts into a TextColumn, one after the other. */
interface TextBuilder {
    readonly length: number;
    addBytes(bytes: Uint8Array, start: number, end: number): void;
    addText(text: string): void;
    /** Adds the bytes, `#` and a number. */
    addNumbered(bytes: Uint8Array, start: number, end: number, number: number): void;
    done(): TextColumn;
}
export declare function textBuilder(): TextBuilder;
/** Returns the row numbers from 0 as texts: the ids of samples without other ids. */
export declare function rowNumbers(size: number): TextColumn;
/** Returns a column of empty texts, for ids that are not used. */
export declare function noTexts(length: number): TextColumn;
/** Prefixes every row of a column with a text. */
export declare function prefixed(column: TextColumn, prefix: string): TextColumn;
/** Concatenates the rows of several columns. */
export declare function joinedTexts(columns: readonly TextColumn[]): TextColumn;
export {};
