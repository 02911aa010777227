import type { Distribution } from './distribution.ts';
/** Options of `analyzeEmotionDistribution`. */
export interface AnalyzeOptions {
    /** The key of a sample's label. The default is `emotion`. */
    readonly labelKey?: string;
}
/**
 * Computes the distribution of the classes of sample objects.
 *
 * A sample without the key, or with an empty label, is unlabelled. A sample whose label is a list has several labels.
 *
 * @param samples The samples, such as `[{ id: 'a.mid', emotion: 'joy' }]`.
 * @throws {TypeError} if an option is unknown, no sample has the key, or a label is not a string, a number, a boolean or
 * a list of these.
 *
 * @example
 * analyzeEmotionDistribution([{ emotion: 'joy' }, { emotion: 'joy' }, { emotion: 'calm' }]).imbalanceRatio // 2
 */
export declare function analyzeEmotionDistribution(samples: readonly object[], options?: AnalyzeOptions, ...more: never[]): Distribution;
