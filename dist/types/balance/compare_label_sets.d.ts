import { type AnalyzeOptions } from '../analysis/index.ts';
import type { Comparison, StrategyOutcome } from './comparison.ts';
import { type ConfiguredStrategy } from './configured.ts';
import { type LabelObstacle, type SetSamples } from './label_sets/index.ts';
/** Options of `compareLabelSets`. */
export interface CompareLabelSetsOptions extends AnalyzeOptions {
    /** The seed of the random draws, a safe integer. The default is 42. */
    readonly seed?: number;
}
/**
 * Computes what each balancing strategy would do to samples with several labels, by each of its methods, and recommends one.
 * The strategies are compared by MeanIR, the mean over the labels of (samples with the most frequent label) / (samples with
 * the label); 1 is perfect balance (Charte, Rivera, del Jesus and Herrera, 2015, "Addressing imbalance in multilabel
 * classification").
 *
 * A sample with an empty list is a sample without any label. A sample without the key, or with an empty label, is
 * unlabelled and is not compared.
 *
 * @param samples The samples, such as `[{ id: 'a.jpg', emotion: ['joy', 'calm'] }]`. Their ids (`id`, otherwise `path`, otherwise
 * the index) decide which samples are drawn, as in `EmotionBalancer`.
 * @throws {TypeError} if an option is unknown, no sample has the key, or a label is not a string, a number, a boolean or
 * a list of these.
 * @throws {RangeError} if the seed is not a safe integer.
 *
 * @example
 * const samples = [['joy'], ['joy'], ['joy'], ['joy'], ['joy', 'calm']].map((emotion, id) => ({ id, emotion }))
 * compareLabelSets(samples).meanImbalance // 3
 */
export declare function compareLabelSets(samples: readonly object[], options?: CompareLabelSetsOptions, ...more: never[]): Comparison;
/**
 * Compares the strategies on samples that were read.
 *
 * @param whole The number of labelled samples of the whole dataset, on which the recommendation is based.
 * @param configured The configured strategy, whose outcome is the last one if settings change it.
 */
export declare function compareSetSamples(samples: SetSamples, whole?: number, configured?: ConfiguredStrategy): Comparison;
/** Computes what one method of a strategy would do to samples that were read. */
export declare function measureSetSamples(samples: SetSamples, configured: ConfiguredStrategy): Pick<Comparison, 'classes' | 'sizes' | 'total'> & {
    readonly meanImbalance: number;
    readonly outcome: StrategyOutcome;
    readonly obstacles: readonly LabelObstacle[];
};
