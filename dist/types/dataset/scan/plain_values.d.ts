import type { SchemaElement } from 'hyparquet';
/** How values of a Parquet type are written one after the other, as texts. */
export interface PlainValues {
    /** @throws {RangeError} where bytes are too few, or a text is no UTF-8. */
    readonly texts: (bytes: Uint8Array, values: number) => string[];
}
/** Texts, and whole numbers without a further meaning; nothing for other types. */
export declare function plainValues({ type, converted_type, logical_type }: SchemaElement): PlainValues | undefined;
