import { type TextColumn } from '../../dataset/index.ts';
/** A growing list of bytes. */
export interface ByteWriter {
    bytes: Uint8Array<ArrayBuffer>;
    length: number;
}
export declare function createWriter(capacity: number): ByteWriter;
export declare function written({ bytes, length }: ByteWriter): Uint8Array;
export declare function writeText(writer: ByteWriter, text: string): void;
/** Writes `[0, 2, 5]`, for whole numbers from 0 to below 2^31. */
export declare function writeIntegers(writer: ByteWriter, values: Int32Array): void;
/**
 * Writes the texts of some rows as JSON strings, escaped like `JSON.stringify`, with an ASCII `separator` between them.
 */
export declare function writeJsonTexts(writer: ByteWriter, column: TextColumn, rows: Int32Array, separator: string): void;
