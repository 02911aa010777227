/** A finite state entropy table: the meaning of each state, and how to find the next one. */
export interface FseTable {
    readonly accuracy: number;
    readonly symbols: Uint8Array;
    readonly bits: Uint8Array;
    readonly bases: Uint16Array;
}
/** @param counts How often each symbol occurs among 2 to the power of `accuracy`, or -1 for less than once. */
export declare function fseTable(counts: ArrayLike<number>, accuracy: number): FseTable;
/** A single symbol for all states. */
export declare function constantTable(symbol: number): FseTable;
interface ReadTable {
    readonly table: FseTable;
    /** The first byte after it. */
    readonly end: number;
}
export declare function readFseTable(bytes: Uint8Array, start: number, mostAccuracy: number): ReadTable;
/** Symbols by the next bits of a stream, as many bits as the longest code has. */
export interface HuffmanTable {
    readonly width: number;
    readonly symbols: Uint8Array;
    readonly lengths: Uint8Array;
}
export declare function readHuffmanTable(bytes: Uint8Array, start: number): {
    readonly table: HuffmanTable;
    readonly end: number;
};
/** Fills the output with the symbols of a stream and expects that they use all of it. */
export declare function readHuffman({ width, symbols, lengths }: HuffmanTable, packed: Uint8Array, output: Uint8Array): void;
export {};
