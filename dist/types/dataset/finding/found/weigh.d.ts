import type { Find } from './find.ts';
/** A dataset that was found, with its scores. */
export interface Weighed {
    readonly find: Find;
    /** The score of its kind and place. */
    readonly rank: number;
    /** The rank plus a score for the size, to compare different kinds. */
    readonly score: number;
    readonly reasons: readonly string[];
}
/** Returns the datasets that were found, the most likely first. */
export declare function weighed(finds: readonly Find[]): Weighed[];
/** Returns the intended dataset; undefined if several are possible. Datasets of one kind are never compared by size, and guesses never win. */
export declare function clearWinner(found: readonly Weighed[]): Weighed | undefined;
