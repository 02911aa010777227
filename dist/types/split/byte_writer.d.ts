/** Bytes that grow at their end. */
export interface ByteWriter {
    bytes: Uint8Array;
    length: number;
}
export declare function createWriter(capacity: number): ByteWriter;
export declare function written({ bytes, length }: ByteWriter): Uint8Array;
export declare function writeText(writer: ByteWriter, text: string): void;
/** `[0, 2, 5]` */
export declare function writeIntegers(writer: ByteWriter, values: Int32Array): void;
/** UTF-8 between `start` and `end` as a JSON string, escaped as `JSON.stringify` does. */
export declare function writeJsonText(writer: ByteWriter, text: Uint8Array, start: number, end: number): void;
