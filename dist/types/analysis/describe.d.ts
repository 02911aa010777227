import type { ClassCounts } from '../dataset/index.ts';
import type { Distribution } from './distribution.ts';
/**
 * The figures of a dataset's classes. Shares of the entropy and of Gini-Simpson are of all labels, which with one label
 * a sample are the labelled samples. Entropies are to 12 decimals, so that runtimes with different logarithms agree.
 */
export declare function describeDistribution({ classes, counts, total, unlabelled, multiLabel }: ClassCounts): Distribution;
