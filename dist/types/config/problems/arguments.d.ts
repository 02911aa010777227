/** A call, for messages. */
export interface Call {
    /** What the call does, such as `create a StratifiedSplitter`. */
    readonly doing: string;
    /** The name of the argument. */
    readonly name: string;
}
interface OptionsCall extends Call {
    readonly known: readonly string[];
    /** An example of a valid object, such as `{ seed: 42 }`. */
    readonly example: string;
}
/** @throws {TypeError} if the options are not an object or have an unknown key. */
export declare function checkOptions(value: unknown, { doing, name, known, example }: OptionsCall): void;
/** @throws {TypeError} if a function got more arguments than it takes, which would otherwise have no effect. */
export declare function checkNoMore(more: readonly unknown[], doing: string, takes: string): void;
/** @throws {TypeError} if the value is not an array. */
export declare function checkArray(value: unknown, call: Call, of: string): asserts value is readonly unknown[];
/** @throws {TypeError} if the value is neither true nor false. */
export declare function checkFlag(value: unknown, call: Call): void;
/** @throws {TypeError} if the value is not text. */
export declare function checkText(value: unknown, call: Call, what: string): void;
/** @throws {TypeError} if the value is not text, and {RangeError} if it is not one of the words. */
export declare function checkWord(value: unknown, call: Call, words: readonly string[]): void;
/** @throws {TypeError} if the value is not a number, and {RangeError} if it is not a safe integer of at least `least`. */
export declare function checkInteger(value: unknown, call: Call, least?: number): void;
/** @throws {TypeError} if the value is not a number, and {RangeError} if it is not a share. */
export declare function checkShare(value: unknown, call: Call): void;
/** @throws {TypeError} if the value is not an array of numbers, and {RangeError} if one is not a number of samples. */
export declare function checkSizes(value: unknown, call: Call): void;
export declare function wrongType({ doing, name }: Call, expected: string, value: unknown, hint?: string): TypeError;
export declare function wrongValue({ doing, name }: Call, expected: string, value: unknown, hint?: string): RangeError;
/** Returns a value as messages show it: `"joy"`, `0.5`, `null`, `an array`, `a Map`, `a function`. */
export declare function describeValue(value: unknown): string;
/** Whether the value is an ordinary object, not an array, a Map, a Date or a promise. */
export declare function isPlainObject(value: unknown): value is object;
/** @throws {TypeError} if the value is not an object that has all of these keys. */
export declare function checkShape(value: unknown, call: Call, expected: string, keys: readonly string[]): void;
export {};
