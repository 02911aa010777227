import type { Distribution } from './distribution.ts';
export interface AnalyzeOptions {
    /** The key of a sample's label; `emotion` unless told. */
    readonly labelKey?: string;
}
/**
 * The distribution of the classes of some samples. A sample without the key, or with an empty label, is unlabelled; one
 * whose label is a list has several.
 *
 * @throws {TypeError} where an option is unknown, no sample has the key, or a label is no text, number or boolean, nor a
 * list of these.
 *
 * @example
 * analyzeEmotionDistribution([{ emotion: 'joy' }, { emotion: 'joy' }, { emotion: 'calm' }]).imbalanceRatio // 2
 */
export declare function analyzeEmotionDistribution(samples: readonly object[], options?: AnalyzeOptions, ...more: never[]): Distribution;
