import { type LabelSettings } from '../../config/index.ts';
import { type JsonObject, type JsonValue } from './json_parser.ts';
import type { Manifest } from './manifest.ts';
/** A JSON file that was parsed once, for whoever knows what its shape means. */
export interface JsonDocument {
    readonly file: string;
    readonly text: string;
    readonly value: JsonValue;
    /** The line on which a record starts. */
    readonly lineOf: (record: JsonObject) => number;
}
export declare function parseDocument(bytes: Uint8Array, file: string): JsonDocument;
/**
 * Rows in any of the shapes that JSON files have: a list of records (also below one key), an object of columns (lists,
 * or objects by row as pandas writes them), an object of records or labels by id.
 *
 * @throws {InputError} for another shape.
 */
export declare function openJson(document: JsonDocument, settings: Pick<LabelSettings, 'label' | 'id' | 'columns'>): Manifest;
/** Whether the file's shape is that of a list of rows, so that detection takes it for one. */
export declare function looksLikeRows({ value }: JsonDocument): boolean;
