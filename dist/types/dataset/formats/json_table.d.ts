import type { LabelSettings } from '../../config/index.ts';
import type { JsonObject, JsonValue } from './json_parser.ts';
import type { Part } from './parts.ts';
/** The settings for the columns. */
export type JsonSettings = Pick<LabelSettings, 'label' | 'id' | 'columns'>;
/** The rows that were found in a JSON value, and their shape. */
export interface Shape {
    readonly kind: 'records' | 'columns' | 'records by id' | 'labels by id' | 'pairs' | 'class lists' | 'splits';
    readonly rows: readonly JsonObject[];
    /** The value that each row was created from, to find its line. */
    readonly origins: readonly (JsonObject | readonly JsonValue[])[];
    /** The nesting depth of lists that are cells. */
    readonly arrayTextDepth: number;
    /** The rows of each key, if keys are splits. */
    readonly parts?: readonly Part[];
    /** The names of the cells, if rows are lists. */
    readonly columns?: readonly string[];
    /** Whether the first of these lists contains the names. */
    readonly hasHeader?: boolean;
    /** The column of texts, which are the samples themselves. */
    readonly content?: string;
    readonly remarks?: readonly string[];
    /** Why the rows cannot be read without a setting, and what it can be. */
    readonly problem?: string;
    readonly choices?: readonly JsonSettings[];
    /** Whether the shape could also be that of settings, so the file is read only if the user names it. */
    readonly isDoubtful?: true;
}
/** Finds the rows of a value at the given depth of the document. */
export type RowsOf = (value: JsonValue, settings: JsonSettings, depth?: number) => Shape | undefined;
