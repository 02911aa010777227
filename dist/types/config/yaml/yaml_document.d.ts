import type { Document } from 'yaml';
import { type Place } from '../problems/index.ts';
type YamlLibrary = typeof import('yaml');
interface YamlSource {
    readonly text: string;
    readonly file: string;
    /** The maximum number of keys, values, marks, blanks, comments and line breaks. The default is 400,000. */
    readonly maxLexemes?: number | undefined;
    /** What to do if a file has more. */
    readonly instead?: string | undefined;
}
interface ComposedYaml {
    readonly document: Document.Parsed;
    readonly placeAt: (offset: number) => Place;
}
/**
 * Returns the only document of a YAML text. Repeated keys are not checked here, because the library compares each key with
 * all others.
 *
 * @throws {InputError} with every syntax error, for a second document, and if collections are nested too deeply or there is
 * too much to read.
 */
export declare function composeYaml(yaml: YamlLibrary, source: YamlSource): ComposedYaml;
export {};
