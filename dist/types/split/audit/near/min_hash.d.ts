import type { Shingles } from './shingles.ts';
/** How signatures are cut into bands: texts that agree in all rows of a band are candidates. */
interface Bands {
    readonly bands: number;
    readonly rows: number;
}
/**
 * Returns the most selective bands that find pairs at the threshold, and no more of them than needed: two sets with the
 * Jaccard similarity s agree in a row with the probability s, and so in at least one of b bands of r rows with
 * 1 - (1 - s^r)^b.
 */
export declare function bandsFor(threshold: number): Bands;
/**
 * Returns a key of each text for one band, never 0: a hash of the smallest values that the band's hash functions give to any
 * shingle of the text (MinHash). The functions are always the same.
 */
export declare function bandKeys({ starts, hashes }: Shingles, band: number, { rows }: Bands): Uint32Array;
export {};
