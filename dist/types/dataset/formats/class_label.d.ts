import { type JsonValue } from './json_parser.ts';
/**
 * The names of `ClassLabel` features, by column: from the JSON in a Parquet file (`{ label: { names, _type } }`), or the
 * YAML of a dataset card (`[{ name: label, dtype: { class_label: { names: { '0': neg } } } }]`).
 */
export declare function listedNames(features: JsonValue): ReadonlyMap<string, readonly string[]>;
