/** What a call is about, for messages. */
export interface Call {
    /** What cannot be done, such as `create a StratifiedSplitter`. */
    readonly doing: string;
    /** What the argument is called. */
    readonly name: string;
}
export interface OptionsCall extends Call {
    readonly known: readonly string[];
    /** An object that would do, such as `{ seed: 42 }`. */
    readonly example: string;
}
/** @throws {TypeError} where options are no object, or have a key that is none of the known ones. */
export declare function checkOptions(value: unknown, { doing, name, known, example }: OptionsCall): void;
/** @throws {TypeError} where a function was given more than it takes, which would otherwise have no effect. */
export declare function checkNoMore(more: readonly unknown[], doing: string, takes: string): void;
/** @throws {TypeError} where the value is no array. */
export declare function checkArray(value: unknown, call: Call, of: string): asserts value is readonly unknown[];
/** @throws {TypeError} where the value is neither true nor false. */
export declare function checkFlag(value: unknown, call: Call): void;
/** @throws {TypeError} where the value is no text. */
export declare function checkText(value: unknown, call: Call, what: string): void;
/** @throws {TypeError} where the value is no text, and {RangeError} where it is none of the words. */
export declare function checkWord(value: unknown, call: Call, words: readonly string[]): void;
/** @throws {TypeError} where the value is no number, and {RangeError} where it is no safe integer of at least `least`. */
export declare function checkInteger(value: unknown, call: Call, least?: number): void;
/** @throws {TypeError} where the value is no number, and {RangeError} where it is no share of a whole. */
export declare function checkShare(value: unknown, call: Call): void;
/** @throws {TypeError} where the value is no array of numbers, and {RangeError} where one is no number of samples. */
export declare function checkSizes(value: unknown, call: Call): void;
export declare function wrongType({ doing, name }: Call, expected: string, value: unknown, hint?: string): TypeError;
export declare function wrongValue({ doing, name }: Call, expected: string, value: unknown, hint?: string): RangeError;
/** A value as a message shows it: `"joy"`, `0.5`, `null`, `an array`, `a Map`, `a function`. */
export declare function describeValue(value: unknown): string;
/** An object with keys of its own, not an array, a Map, a Date or a promise. */
export declare function isPlainObject(value: unknown): value is object;
/** @throws {TypeError} where the value is no object that has all of these keys. */
export declare function checkShape(value: unknown, call: Call, expected: string, keys: readonly string[]): void;
