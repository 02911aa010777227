/** @throws {RangeError} if the bytes are not frames of this size. */
export declare function unpackZstd(packed: Uint8Array, size: number): Uint8Array;
