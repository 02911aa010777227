/** An open file. */
export interface ByteReader {
    readonly descriptor: number;
    readonly size: number;
}
export declare function withFile<T>(path: string, use: (file: ByteReader) => T): T;
/** The bytes from `start` on, `length` of them or up to the end of the file. */
export declare function readWindow({ descriptor }: ByteReader, start: number, length: number): Uint8Array;
