import { type JsonValue } from './json_parser.ts';
import type { JsonSettings, Shape } from './json_table.ts';
/** Returns the rows in a value, or `undefined` if its shape does not contain rows. */
export declare function rowsOf(value: JsonValue, settings: JsonSettings, depth?: number): Shape | undefined;
