import { type JsonObject, type JsonValue } from './json_parser.ts';
import type { JsonSettings } from './json_table.ts';
import type { Manifest } from './manifest.ts';
/** A JSON file that is parsed once, for all readers that know its shape. */
export interface JsonDocument {
    readonly file: string;
    readonly text: string;
    readonly value: JsonValue;
    /** The line on which a record starts. */
    readonly lineOf: (record: JsonObject | readonly JsonValue[]) => number;
}
/** How many records and values a document can contain. The defaults allow a large annotation file. */
interface DocumentBounds {
    readonly mostRecords?: number;
    readonly mostValues?: number;
}
/** @throws {InputError} if the file is not JSON, or has too many records or values. */
export declare function parseDocument(bytes: Uint8Array, file: string, { mostRecords, mostValues }?: DocumentBounds): JsonDocument;
/**
 * Opens rows in any of the shapes of JSON files: a list of records (also as the value of a key), an object of columns
 * (lists, or objects by row as pandas writes them), an object of records or labels by id, of classes with their texts,
 * or of splits.
 *
 * @throws {InputError} for any other shape, and for one that can be read in several ways.
 */
export declare function openJson(document: JsonDocument, settings: JsonSettings): Manifest;
/** Whether the file's shape is a list of rows, so detection treats it as a table. */
export declare function looksLikeRows(document: JsonDocument): boolean;
export {};
