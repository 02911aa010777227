import { type LabelSettings, type YamlNode } from '../../config/index.ts';
import { type JsonValue } from './json_parser.ts';
import type { Manifest } from './manifest.ts';
/**
 * Rows of a YAML file, in the shapes that JSON files have: a mapping of labels or records by id, a list of records.
 *
 * @throws {InputError} for another shape, and as `readYaml` does.
 */
export declare function openYaml(bytes: Uint8Array, file: string, settings: Pick<LabelSettings, 'label' | 'id' | 'columns'>): Promise<Manifest>;
/** Scalars by their source text, as for JSON: `0.0` is no `0`, `no` is a text. */
export declare function yamlValue(node: YamlNode): JsonValue;
