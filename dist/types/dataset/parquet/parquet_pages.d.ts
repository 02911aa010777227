import type { FileMetaData } from 'hyparquet';
/** One page of a column chunk with its values unpacked. */
export type Page = {
    readonly kind: 'dictionary';
    readonly values: number;
    readonly bytes: Uint8Array;
} | {
    readonly kind: 'data';
    /** The number of rows, including those without a value. */
    readonly rows: number;
    readonly encoding: number;
    readonly levels: Levels;
    /** The encoded values, after the levels if these are `inFront`. */
    readonly bytes: Uint8Array;
};
/** Where the levels of a page are, which show which rows have a value. Before version 2, they are inside the packed bytes. */
type Levels = {
    readonly kind: 'inFront';
    readonly encoding: number;
} | {
    readonly kind: 'apart';
    readonly nulls: number;
    readonly bytes: Uint8Array;
};
/** Unpacks a page. Returns `undefined` for an unknown codec. */
export type Unpack = (packed: Uint8Array, length: number) => Uint8Array | undefined;
/**
 * Reads the pages of a column chunk whose rows have at most one value.
 *
 * @throws {RangeError} if the bytes are cut off or not a chunk.
 */
export declare function pagesOf(chunk: Uint8Array, unpack: Unpack): Generator<Page | undefined>;
/** The number of rows of a Parquet file by its row groups, because some writers leave the number in the footer at 0. */
export declare function rowsIn({ row_groups: groups }: FileMetaData): number;
export {};
