import { InputError } from '../../config/index.ts';
import type { TextColumn } from '../text_column.ts';
import { type JsonObject, type JsonValue } from './json_parser.ts';
import type { CodedColumn, Manifest } from './manifest.ts';
/** Rows that are objects: of a JSON, JSONL or YAML file. */
export interface ValueRows {
    readonly file: string;
    readonly format: Manifest['format'];
    readonly rows: readonly JsonObject[];
    readonly lines?: Uint32Array;
    readonly declaredNames?: ReadonlyMap<string, readonly string[]>;
    /** The same rows with lists as texts. */
    readonly textRows: () => readonly JsonObject[];
}
/** A manifest of objects; what lies deeper in them is a column by its path, such as `annotations.emotion`. */
export declare function valueManifest(source: ValueRows): Manifest;
/** A key that has dots itself goes above a path. */
export declare function valueAt(row: JsonObject, path: string): JsonValue;
/** The text of a cell: '' for null, JSON for what is no scalar. */
export declare function cellText(value: JsonValue): string;
/** For messages: the file, and the line of each row. */
export interface RowPlaces {
    readonly file: string;
    readonly lines?: Uint32Array;
}
/** A column of cells as codes; of lists where one cell is a list. */
export declare function codedCells(cells: readonly JsonValue[], { file, lines }: RowPlaces): CodedColumn;
export declare function packedCells(cells: readonly JsonValue[], { file, lines }: RowPlaces): TextColumn;
/** @throws {InputError} that a file holds no rows. */
export declare function noRows(file: string): InputError;
