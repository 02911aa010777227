import type { SourceFile } from './table/index.ts';
import { type Tree } from './tree/index.ts';
/** The rows of a label file to copy. */
interface RawRows {
    readonly file: SourceFile;
    readonly format: 'csv' | 'tsv' | 'jsonl';
    /** The line on which each row of the dataset starts, from 1. */
    readonly lines: Uint32Array;
    /** Whether to copy the row at a position in the dataset. */
    readonly isWanted: (row: number) => boolean;
    /** Whether to leave out the lines above the first row. */
    readonly withoutHeader?: boolean;
}
/** Returns the lines above the first row of a CSV file, such as the header. */
export declare function rawHeader(tree: Tree, rows: Omit<RawRows, 'isWanted'>): Promise<string>;
/**
 * Copies rows of a label file byte by byte, in pieces, so that the memory does not depend on the size of the file. Lines above the first
 * row, such as the header, come first. Blank lines between rows are left out, and the last row ends with a line break.
 *
 * @throws {InputError} if the file has changed since its rows were read.
 */
export declare function rawRows(tree: Tree, rows: RawRows): AsyncGenerator<Uint8Array, void, void>;
export {};
