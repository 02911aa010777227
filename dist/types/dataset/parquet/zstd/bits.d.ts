/** Bits that are read from the end to the start, as in Zstandard. */
interface BackwardBits {
    readonly bytes: Uint8Array;
    /** The number of bits left to read. */
    left: number;
}
/** @throws {RangeError} if the last byte has no bit that marks the end. */
export declare function backwardBits(bytes: Uint8Array): BackwardBits;
/** @param count At most 31. */
export declare function takeBits(bits: BackwardBits, count: number): number;
/** Returns three bytes, the lowest first, with zeros after the end. */
export declare function wordAt(bytes: Uint8Array, at: number): number;
export declare function damaged(reason: string): RangeError;
export {};
