/** JSON as data. A number is kept as its source text, so `0.0`, `275` and `1e3` remain unchanged. */
export type JsonValue = string | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
    readonly [key: string]: JsonValue;
    /** The members in the order of the file. JavaScript would move keys such as '12' to the front. */
    readonly [ORDER]?: Members;
}
type Members = readonly (readonly [string, JsonValue])[];
declare const ORDER: unique symbol;
interface JsonOptions {
    readonly file: string;
    /** The 1-based line at which the text starts. */
    readonly firstLine?: number;
    /** Arrays at this nesting depth are returned as their source text. */
    readonly arrayTextDepth?: number;
    /** Called for each object, and for each array inside another array, at most two levels deep. */
    readonly onRecord?: (value: JsonObject | readonly JsonValue[], line: number) => void;
    /** The highest number of values, regardless of their size. By default, there is no limit. */
    readonly mostValues?: number;
}
/**
 * Parses JSON like `JSON.parse`, except for numbers.
 *
 * @throws {InputError} with line and column.
 */
export declare function parseJson(text: string, options: JsonOptions): JsonValue;
/** Returns the members in the order of the file, each key once with its last value. */
export declare function entriesOf(object: JsonObject): (readonly [string, JsonValue])[];
/** Creates an object with these members, whatever their names. */
export declare function objectOf(members: Members): JsonObject;
export declare function isObject(value: JsonValue | undefined): value is JsonObject;
export declare function isList(value: JsonValue | undefined): value is readonly JsonValue[];
/** Returns the object's own member with that name. */
export declare function member(object: JsonObject, key: string): JsonValue | undefined;
export {};
