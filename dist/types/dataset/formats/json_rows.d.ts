import type { LabelSettings } from '../../config/index.ts';
import { type JsonObject, type JsonValue } from './json_parser.ts';
/** Rows that were found in a JSON value, and in which shape. */
export interface Shape {
    readonly kind: 'records' | 'columns' | 'records by id' | 'labels by id';
    readonly rows: readonly JsonObject[];
    /** What each row was made from, to find its line. */
    readonly origins: readonly JsonObject[];
    /** How deep a list lies that is a cell. */
    readonly arrayTextDepth: number;
}
/** The rows in a value; none where it has no shape that holds rows. */
export declare function rowsOf(value: JsonValue, settings: Pick<LabelSettings, 'label' | 'id' | 'columns'>): Shape | undefined;
