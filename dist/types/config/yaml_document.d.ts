import type { Document } from 'yaml';
import { type Place } from './errors.ts';
type YamlLibrary = typeof import('yaml');
export interface ComposedYaml {
    readonly document: Document.Parsed;
    readonly placeAt: (offset: number) => Place;
}
/**
 * The one document of a YAML text. Repeated keys are not looked for: the library compares each key with all others.
 *
 * @throws {InputError} with every syntax error, for a second document, and where collections are nested too deeply.
 */
export declare function composeYaml(yaml: YamlLibrary, text: string, file: string): ComposedYaml;
export {};
