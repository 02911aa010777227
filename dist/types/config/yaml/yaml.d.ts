import { type Place } from '../problems/index.ts';
import type { YamlNode } from './yaml_node.ts';
interface YamlOptions {
    /** For messages. */
    readonly file: string;
    /** Larger files are rejected. The default is 1 MiB. */
    readonly maxBytes?: number;
    /** The maximum number of keys, values, marks, comments and line breaks. The default is 400,000. */
    readonly maxLexemes?: number;
    /** What to do if there are more, for the message. */
    readonly instead?: string;
}
/**
 * Reads one YAML document with the core schema of YAML 1.2 (`no` is text), without running or loading anything.
 *
 * @returns the root, which is a scalar null for an empty document.
 * @throws {InputError} with every syntax error, a repeated key, a second document, aliases that multiply, a file that is
 * too large, has too much in it or is nested too deeply.
 */
export declare function readYaml(text: string, { file, maxBytes, maxLexemes, instead }: YamlOptions): Promise<YamlNode>;
/** Returns the value without places, as from `JSON.parse`. Mappings have no prototype, so `__proto__` is an ordinary key. */
export declare function plainValue(node: YamlNode): unknown;
/** Returns the value at a path of keys and positions; undefined if there is none. */
export declare function nodeAt(root: YamlNode, path: readonly PropertyKey[]): YamlNode | undefined;
/** Returns the place of the last key of a path, or of its value; the root's place if there is neither. */
export declare function placeOfKey(root: YamlNode, path: readonly PropertyKey[]): Place;
export {};
