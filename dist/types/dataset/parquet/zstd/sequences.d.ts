import { type FseTable } from './entropy.ts';
/** The tables of a block's sequences, which the next block may use again. */
export interface SequenceTables {
    readonly literals: FseTable;
    readonly offsets: FseTable;
    readonly matches: FseTable;
}
/** The output so far. */
export interface Output {
    readonly bytes: Uint8Array;
    /** The start of the frame. Nothing before it is repeated. */
    start: number;
    at: number;
    /** The last three offsets. */
    recent: readonly [number, number, number];
}
/** @param bytes The part of a block after its literals. */
export declare function writeSequences(bytes: Uint8Array, literals: Uint8Array, output: Output, previous: SequenceTables | undefined): SequenceTables | undefined;
export declare function write(output: Output, bytes: Uint8Array, start?: number, end?: number): void;
export declare function tooLong(): RangeError;
