import type { SchemaElement } from 'hyparquet';
import { type JsonValue } from './json_parser.ts';
/** A decoded value, before the logical type of its column is applied. */
export type RawValue = boolean | number | bigint | Uint8Array;
export type ValueReader = (raw: RawValue) => JsonValue;
export interface ValueOptions {
    readonly file: string;
    readonly column: string;
    /** With `hex`, bytes without a logical type are shown in hexadecimal. Otherwise, they must be UTF-8. */
    readonly bytes: 'text' | 'hex';
}
/**
 * Returns a function that formats the values of a column as text without loss: decimals by their scale, times in the
 * unit of the column.
 *
 * @throws {InputError} from the returned function, for bytes that are not text.
 */
export declare function valueReader(element: SchemaElement, options: ValueOptions): ValueReader;
