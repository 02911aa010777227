import { type TextColumn } from '../dataset/index.ts';
/** Bytes that grow at their end. */
export interface ByteWriter {
    bytes: Uint8Array;
    length: number;
}
export declare function createWriter(capacity: number): ByteWriter;
export declare function written({ bytes, length }: ByteWriter): Uint8Array;
export declare function writeText(writer: ByteWriter, text: string): void;
/** `[0, 2, 5]`, of whole numbers from 0 up to 2^31. */
export declare function writeIntegers(writer: ByteWriter, values: Int32Array): void;
/** The texts of some rows as JSON strings, escaped as `JSON.stringify` does, with `separator` (of ASCII) between them. */
export declare function writeJsonTexts(writer: ByteWriter, column: TextColumn, rows: Int32Array, separator: string): void;
