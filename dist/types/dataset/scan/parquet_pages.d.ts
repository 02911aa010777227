/** One page of a column chunk, its values unpacked. */
export type Page = {
    readonly kind: 'dictionary';
    readonly values: number;
    readonly bytes: Uint8Array;
} | {
    readonly kind: 'data';
    /** Rows, those without value included. */
    readonly rows: number;
    readonly encoding: number;
    readonly levels: Levels;
    /** Encoded values; in front of them the levels where these are `inFront`. */
    readonly bytes: Uint8Array;
};
/** Where the levels of a page stand that tell which rows have a value: before version 2 inside the packed bytes. */
export type Levels = {
    readonly kind: 'inFront';
} | {
    readonly kind: 'counted';
    readonly nulls: number;
};
/** Unpacks a page; nothing where the codec is not known. */
export type Unpack = (packed: Uint8Array, length: number) => Uint8Array | undefined;
/**
 * The pages of a column chunk whose rows have at most one value.
 *
 * @throws {RangeError} for a chunk that is cut off or no chunk.
 */
export declare function pagesOf(chunk: Uint8Array, unpack: Unpack): Generator<Page | undefined>;
