import type { TextColumn } from './text_column.ts';
/** Packs texts into a TextColumn, one after the other. */
export interface TextBuilder {
    readonly length: number;
    addBytes(bytes: Uint8Array, start: number, end: number): void;
    addText(text: string): void;
    done(): TextColumn;
}
export declare function textBuilder(): TextBuilder;
/** The rows' numbers from 0 as texts: the ids of samples that have no other. */
export declare function rowNumbers(size: number): TextColumn;
/** A column of empty texts: for ids that nobody will ask for. */
export declare function noTexts(length: number): TextColumn;
/** A column with the same text in front of every row. */
export declare function prefixed(column: TextColumn, prefix: string): TextColumn;
/** The rows of several columns, one column after the other. */
export declare function joinedTexts(columns: readonly TextColumn[]): TextColumn;
