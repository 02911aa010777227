import { type JsonObject, type JsonValue } from './json_parser.ts';
import type { JsonSettings, RowsOf, Shape } from './json_table.ts';
type Member = readonly [string, JsonValue];
/**
 * Returns the members of an object whose keys are splits, or `undefined` if only one of several keys is a split and it
 * is not `train`.
 */
export declare function splitMembers(value: JsonObject): readonly Member[] | undefined;
/** Whether an object can only be an object of splits: its keys are not ids of records such as `train_a`. */
export declare function areSplitsAlone(value: JsonObject): boolean;
/** Returns the rows of an object of splits, or `undefined` if a split does not contain rows. */
export declare function splitRows(value: JsonObject, settings: JsonSettings, { rowsOf, depth }: {
    readonly rowsOf: RowsOf;
    readonly depth: number;
}): Shape | undefined;
export {};
