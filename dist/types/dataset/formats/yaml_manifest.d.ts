import { type LabelSettings, type YamlNode } from '../../config/index.ts';
import { type JsonValue } from './json_parser.ts';
import type { Manifest } from './manifest.ts';
/**
 * Opens rows of a YAML file, in the same shapes as JSON files: a mapping of labels or records by id, or a list of
 * records.
 *
 * @throws {InputError} for any other shape, and like `readYaml`.
 */
export declare function openYaml(bytes: Uint8Array, file: string, settings: Pick<LabelSettings, 'label' | 'id' | 'columns'>): Promise<Manifest>;
/** Returns scalars as their source text, as for JSON: `0.0` is not `0`, and `no` is a text. */
export declare function yamlValue(node: YamlNode): JsonValue;
