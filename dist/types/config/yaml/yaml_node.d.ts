import type { Place } from '../problems/index.ts';
/** A value of a YAML file with its place. A scalar keeps its text, so `0.0` can be distinguished from `0`. */
export type YamlNode = YamlScalar | YamlList | YamlMap;
export interface YamlScalar extends YamlPlace {
    readonly kind: 'scalar';
    readonly value: string | number | boolean | null;
    /** The text as written in the file, without quotes; '' if nothing is written. */
    readonly source: string;
}
interface YamlList extends YamlPlace {
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
export {};
