import type { Comparison, Recommendation } from './comparison.ts';
import type { LabelObstacle } from './label_sets/index.ts';
type Compared = Omit<Comparison, 'recommendation'>;
/**
 * Recommends the method with the lowest MeanIR among those that suit the size of the dataset: oversampling for fewer than
 * 1,000 samples, also hybrid for up to 10,000, and above that undersampling or hybrid. It must lower MeanIR, repeat no
 * sample more than 3 times, and keep at least half of the samples. If none does, or if the weights with the lowest MeanIR
 * leave less than a third of what it exceeds 1 by, it recommends these weights. It recommends nothing if no method lowers
 * MeanIR.
 *
 * @param whole The number of labelled samples of the whole dataset.
 */
export declare function recommendMethod(compared: Compared, whole: number): Recommendation;
/** Says what prevents balance. */
export declare function adviseOnObstacles(obstacles?: readonly LabelObstacle[]): string[];
export {};
