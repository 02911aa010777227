/** An open file. */
export interface ByteReader {
    readonly descriptor: number;
    readonly size: number;
}
export declare function withOpenFile<T>(path: string, use: (file: ByteReader) => T): T;
/** Returns `length` bytes from `start` onward, or fewer if the file ends before. */
export declare function readWindow({ descriptor }: ByteReader, start: number, length: number): Uint8Array;
