import type { SchemaElement } from 'hyparquet';
/** Reads the values of a Parquet type, which follow one another, as texts. */
export interface PlainValues {
    /** @throws {RangeError} if there are too few bytes, or if a text is not UTF-8. */
    readonly texts: (bytes: Uint8Array, values: number) => string[];
}
/** Supports texts and integers without a logical type. Returns `undefined` for other types. */
export declare function plainValues({ type, converted_type, logical_type }: SchemaElement): PlainValues | undefined;
