import type { Strategy, TargetWord } from '../../config/index.ts';
/** Classes with their sizes, in any order. */
export interface SizedClasses {
    readonly classes: readonly string[];
    /** The number of samples of each class, parallel to `classes`. */
    readonly sizes: readonly number[];
}
/**
 * Returns whether a word selects each class, as in imbalanced-learn's `RandomOverSampler` and `RandomUnderSampler`. Of several
 * classes with the smallest or largest size, the first in the order of bytes is the minority or the majority.
 */
export declare function selectedBy(word: TargetWord, strategy: Strategy, sized: SizedClasses): (name: string, code: number) => boolean;
