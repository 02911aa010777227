/** Returns a function that calls `make` only the first time. */
export declare function once<T>(make: () => T): () => T;
/**
 * Returns a pattern that is compiled when it is first used. V8 takes up to a millisecond to check a literal with Unicode properties
 * (`\p{L}`), even in code that never runs.
 */
export declare function latePattern(source: string, flags: string): () => RegExp;
/**
 * Returns a function that does not call `answer` again for the same key and the same other arguments. The last answer for a
 * key is kept as long as the key exists. Keys and answers must not be changed.
 */
export declare function lastAnswer<Key extends object, Rest extends readonly unknown[], T>(answer: (key: Key, ...rest: Rest) => T): (key: Key, ...rest: Rest) => T;
