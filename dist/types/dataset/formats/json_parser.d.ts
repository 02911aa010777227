/** JSON as data: a number is its source text, so that `0.0`, `275` and `1e3` stay what they are. */
export type JsonValue = string | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
    readonly [key: string]: JsonValue;
}
export interface JsonOptions {
    readonly file: string;
    /** The line at which the text begins, from 1. */
    readonly firstLine?: number;
    /** Arrays nested in this many others or objects are given as their source text. */
    readonly arrayTextDepth?: number;
    /** Called for each object that is an element of an array or a value at most two levels deep. */
    readonly onRecord?: (value: JsonObject, line: number) => void;
}
/**
 * Parses JSON as `JSON.parse` does, numbers apart.
 *
 * @throws {InputError} with line and column.
 */
export declare function parseJson(text: string, options: JsonOptions): JsonValue;
/** The members in the order of the file, each key once with its last value. */
export declare function entriesOf(object: JsonObject): (readonly [string, JsonValue])[];
/** An object with these members, whatever their names. */
export declare function objectOf(members: readonly (readonly [string, JsonValue])[]): JsonObject;
export declare function isObject(value: JsonValue | undefined): value is JsonObject;
export declare function isList(value: JsonValue | undefined): value is readonly JsonValue[];
/** The member of that name that the object itself has. */
export declare function member(object: JsonObject, key: string): JsonValue | undefined;
