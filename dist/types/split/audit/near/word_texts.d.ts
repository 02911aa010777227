/** Texts as codes of their words, one text after the other. Text `i` has the words from `offsets[i]` to `offsets[i + 1]`. */
export interface WordTexts {
    readonly words: Int32Array;
    readonly offsets: Uint32Array;
}
/** The distinct texts after normalization, and which of them each given text is. */
interface NormalizedTexts {
    readonly texts: WordTexts;
    /** The position of each given text in `texts`; -1 if it has no words. */
    readonly textOf: Int32Array;
}
/** Splits texts into words: NFKC, lower case, separated by white space. */
export declare function wordTexts(values: readonly string[]): NormalizedTexts;
export {};
