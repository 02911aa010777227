/** As `make`, which is only asked the first time. */
export declare function once<T>(make: () => T): () => T;
/**
 * As `answer`, which is not asked again for the same key with the same further arguments: the last answer for a key is kept
 * for as long as the key is. Neither keys nor answers may be changed.
 */
export declare function lastAnswer<Key extends object, Rest extends readonly unknown[], T>(answer: (key: Key, ...rest: Rest) => T): (key: Key, ...rest: Rest) => T;
