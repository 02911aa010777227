import { type Place } from './errors.ts';
/** A value of a YAML file with its place, and a scalar's text as it was written: `0.0` is still told apart from `0`. */
export type YamlNode = YamlScalar | YamlList | YamlMap;
export interface YamlScalar extends YamlPlace {
    readonly kind: 'scalar';
    readonly value: string | number | boolean | null;
    /** The text as it stands in the file, without quotes; '' where nothing is written. */
    readonly source: string;
}
export interface YamlList extends YamlPlace {
    readonly kind: 'list';
    readonly items: readonly YamlNode[];
}
export interface YamlMap extends YamlPlace {
    readonly kind: 'map';
    readonly entries: readonly YamlEntry[];
}
export interface YamlEntry {
    /** The key's text as it was written. */
    readonly key: string;
    readonly keyPlace: Place;
    readonly node: YamlNode;
}
interface YamlPlace {
    readonly place: Place;
}
export interface YamlOptions {
    /** For messages. */
    readonly file: string;
    /** Larger files are refused; 1 MiB unless told otherwise. */
    readonly maxBytes?: number;
    /** How many keys, values, marks, comments and line breaks are read; 400,000 unless told otherwise. */
    readonly maxLexemes?: number;
    /** For the message where there are more: what to do about it. */
    readonly instead?: string;
}
/**
 * Reads one YAML document by the core schema of YAML 1.2 (`no` is a text), without running or loading anything.
 *
 * @returns the root; a scalar of null for an empty document.
 * @throws {InputError} with every syntax error, a repeated key, a second document, aliases that multiply, a file that is
 * too large, has too much in it or is nested too deeply.
 */
export declare function readYaml(text: string, { file, maxBytes, maxLexemes, instead }: YamlOptions): Promise<YamlNode>;
/** The value without places, as `JSON.parse` would give it; mappings have no prototype, so `__proto__` is a key. */
export declare function plainValue(node: YamlNode): unknown;
/** The value at a path of keys and positions; none where the path leads nowhere. */
export declare function nodeAt(root: YamlNode, path: readonly PropertyKey[]): YamlNode | undefined;
/** Where the last key of a path stands, or the value that it leads to; the root's place where it leads nowhere. */
export declare function placeOf(root: YamlNode, path: readonly PropertyKey[]): Place;
export {};
