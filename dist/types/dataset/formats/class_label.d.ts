import { type JsonValue } from './json_parser.ts';
import type { NamesByCode } from './manifest.ts';
/**
 * Returns the names of `ClassLabel` features, by column: from the JSON in a Parquet file (`{ label: { names, _type }
 * }`), or the YAML of a dataset card (`[{ name: label, dtype: { class_label: { names: { '0': neg } } } }]`).
 */
export declare function listedNames(features: JsonValue): ReadonlyMap<string, NamesByCode>;
/** Returns names by number, from a list that starts at 0 or an object that can leave out numbers. */
export declare function namesByCode(names: JsonValue | undefined): NamesByCode | undefined;
export declare function isSameNames(a: NamesByCode, b: NamesByCode): boolean;
