import type { LabelSettings } from '../../config/index.ts';
import { type JsonObject, type JsonValue } from './json_parser.ts';
import type { Shape } from './json_table.ts';
type Lists = readonly (readonly JsonValue[])[];
type ListSettings = Pick<LabelSettings, 'columns' | 'label'>;
/**
 * Reads rows that are lists of cells. The names come from the settings, else from a first row with names. Otherwise,
 * the rows are pairs of a text and its label.
 *
 * @param lists Lists of rows that have the same columns.
 */
export declare function listRows(lists: Lists, settings: ListSettings, depth: number): Shape | undefined;
/**
 * Reads an object of classes, each with a list of its texts or records. Returns `undefined` if its keys are columns or
 * ids.
 *
 * @param entries All members of the object, each a list.
 */
export declare function classLists(entries: readonly (readonly [string, JsonValue])[], settings: ListSettings, depth: number): Shape | undefined;
/** Reads records of classes, each with the list of its texts: `{ tag: greeting, patterns: [Hi, Hello] }`. */
export declare function classesWithTexts(records: readonly JsonObject[]): Shape | undefined;
export {};
