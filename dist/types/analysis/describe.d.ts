import type { ClassCounts } from '../dataset/index.ts';
import type { Distribution } from './distribution.ts';
/**
 * Returns the figures of a dataset's classes. Entropy and Gini-Simpson use the shares of all labels, which are the labelled
 * samples if each has one label. Entropies have 12 decimals, so runtimes with different logarithms agree.
 */
export declare function describeDistribution(classCounts: ClassCounts): Distribution;
/** Returns the number of samples that shares refer to: all of them if they have sets, otherwise those with a label. */
export declare function samplesForShares({ total, unlabelled, multiLabel }: ClassCounts): number;
