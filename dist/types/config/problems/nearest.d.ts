/**
 * Returns the known word that a mistyped word most likely means; undefined if no word is near.
 *
 * @param slips How many letters may differ. By default a third of the word, and at least two swapped letters.
 */
export declare function nearest(word: string, known: Iterable<string>, slips?: number): string | undefined;
/** Returns `nearest` for many words. */
export declare function nearestAmong(known: Iterable<string>): (word: string, slips?: number) => string | undefined;
/** Returns ` (did you mean 'word'?)`, or an empty text if no known word is near. */
export declare function didYouMean(word: string, known: Iterable<string>): string;
/** Returns ` (did you mean 'word'?)`, or an empty text if there is no word. */
export declare function suggestion(found: string | undefined): string;
/** Returns `a, b or c`. */
export declare function oneOf(words: readonly string[]): string;
