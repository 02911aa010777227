import type { ParquetType } from 'hyparquet';
import type { RawValue } from './parquet_values.ts';
/** How a value is stored. */
export interface ValueType {
    readonly type: ParquetType;
    /** The length of fixed-length byte arrays. */
    readonly length: number | undefined;
}
type RawValues = Iterable<RawValue> & {
    readonly length: number;
};
/** Returns the values of a page in any encoding except dictionary codes. */
export declare function encodedValues(valueType: ValueType, encoding: string, bytes: Uint8Array, { count, mostBytes }: {
    readonly count: number;
    readonly mostBytes: number;
}): RawValues;
/** Describes an encoding that cannot be read. In a damaged file, it can be one that does not exist. */
export declare function encoded(encoding: string | undefined): string;
export declare function rawPlainValues({ type, length }: ValueType, bytes: Uint8Array, count: number): RawValues;
export {};
