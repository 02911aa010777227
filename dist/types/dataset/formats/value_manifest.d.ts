import { InputError } from '../../config/index.ts';
import { type CodedColumn, type TextColumn } from '../table/index.ts';
import { type JsonObject, type JsonValue } from './json_parser.ts';
import type { Manifest, NamesByCode } from './manifest.ts';
/** Rows that are objects, from a JSON, JSON Lines or YAML file. */
interface ValueRows {
    readonly file: string;
    readonly format: Manifest['format'];
    readonly rows: readonly JsonObject[];
    readonly lines?: Uint32Array;
    readonly declaredNames?: ReadonlyMap<string, NamesByCode>;
    /** The same rows with lists as texts. */
    readonly textRows: () => readonly JsonObject[];
}
/** Opens a manifest of objects. Nested values are columns by their path, such as `annotations.emotion`. */
export declare function valueManifest(source: ValueRows): Manifest;
/** Returns the value at a path. A key that itself contains dots takes precedence. */
export declare function valueAt(row: JsonObject, path: string): JsonValue;
/** Returns the text of a cell: '' for null, and JSON for lists and objects. */
export declare function cellText(value: JsonValue): string;
/** For messages: the file, and the line of each row. */
interface RowPlaces {
    readonly file: string;
    readonly lines?: Uint32Array;
}
/** Returns a column of cells as codes, or of lists if one cell is a list. */
export declare function codedCells(cells: readonly JsonValue[], { file, lines }: RowPlaces): CodedColumn;
export declare function packedCells(cells: readonly JsonValue[], { file, lines }: RowPlaces): TextColumn;
/** Returns the error for a file without rows. */
export declare function noRows(file: string): InputError;
export {};
