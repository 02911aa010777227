import type { WordTexts } from './word_texts.ts';
/**
 * The shingles of texts: their runs of three words. A shorter text is a single shingle. Shingle `s` of text `i` is at
 * `starts[i] + s`, and its first word is at `offsets[i] + s`.
 */
export interface Shingles {
    readonly texts: WordTexts;
    readonly starts: Uint32Array;
    /** A hash of each shingle. Equal shingles have equal hashes. */
    readonly hashes: Uint32Array;
}
export declare function shinglesOf(texts: WordTexts): Shingles;
/** Compares the sets of shingles of two texts exactly. */
interface SetComparison {
    /** The number of different shingles of each text. */
    readonly sizes: Uint32Array;
    /** Returns the number of shingles that both texts have. Faster if the first text is the same as in the last call. */
    inBoth(a: number, b: number): number;
}
/**
 * A hash table of one text's shingles: their positions in it, and which of them the second text has as well. No shingle is
 * mistaken for another one with the same hash.
 */
export declare function compareSets({ texts: { words, offsets }, starts, hashes }: Shingles): SetComparison;
export {};
