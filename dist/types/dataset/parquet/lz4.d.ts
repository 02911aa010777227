/** @throws {RangeError} if the bytes are not a block of this size. */
export declare function unpackLz4(packed: Uint8Array, size: number): Uint8Array;
/** Decodes the codec named LZ4: blocks after their two sizes, or a single block if the writer was not Hadoop. */
export declare function unpackLz4Frames(packed: Uint8Array, size: number): Uint8Array;
