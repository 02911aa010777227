/**
 * The known word that a person most likely meant by a mistyped one; none where no word is near.
 *
 * @param slips how many letters may differ; by default a third of the word, and at least two letters that changed places
 */
export declare function nearest(word: string, known: Iterable<string>, slips?: number): string | undefined;
/** `nearest` for many words. */
export declare function nearestAmong(known: Iterable<string>): (word: string, slips?: number) => string | undefined;
/** ` (did you mean 'word'?)`, or nothing where no known word is near. */
export declare function didYouMean(word: string, known: Iterable<string>): string;
/** ` (did you mean 'word'?)`, or nothing without a word. */
export declare function suggestion(found: string | undefined): string;
/** `a, b or c`. */
export declare function oneOf(words: readonly string[]): string;
