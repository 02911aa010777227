/** Hashes of many short messages. Plain JavaScript: calling node:crypto for each id takes ten times as long. */
export interface Md5 {
    /** The prefix of every message. */
    readonly prefix: Uint8Array;
    /** The digest of the last message, as four little-endian words. */
    readonly state: Int32Array;
    readonly block: Int32Array;
}
export declare function createMd5(prefix: string): Md5;
/** Hashes the prefix and `bytes[start]` up to `bytes[end]`; the digest is left in `md5.state`. */
export declare function digest(md5: Md5, bytes: Uint8Array, start: number, end: number): void;
/** The first 32 bits of the digest as it is written in hexadecimal. */
export declare function firstWord(md5: Md5): number;
/** The whole digest as four words in the order of its hexadecimal digits. */
export declare function digestWords(md5: Md5): [number, number, number, number];
