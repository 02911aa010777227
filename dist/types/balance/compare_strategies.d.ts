import type { ClassCounts } from '../dataset/index.ts';
import type { Comparison, StrategyOutcome } from './comparison.ts';
/** The class sizes that `compareStrategies` works on. */
export interface CompareRequest {
    /** The names of the classes, in the order of their UTF-8 bytes. */
    readonly classes: readonly string[];
    /** The number of samples of each class, parallel to `classes`: of the training split, or of the whole dataset. */
    readonly sizes: readonly number[];
    /** The sizes of the whole dataset, on which the recommendation is based. The default is `classes` and `sizes`. */
    readonly whole?: Pick<ClassCounts, 'classes' | 'counts'>;
    /** Whether the dataset is split class by class. The default is `true`. */
    readonly stratified?: boolean;
}
/**
 * Computes what each balancing strategy would do to the classes, with its advantages and drawbacks, and recommends
 * one. Every sample has one label.
 *
 * @throws {TypeError} if the request has another shape.
 * @throws {RangeError} if the sizes are not numbers of samples, or there are not as many as classes.
 *
 * @example
 * compareStrategies({ classes: ['anger', 'joy', 'sadness'], sizes: [75, 100, 50] }).recommendation.strategy
 * // 'oversample'
 */
export declare function compareStrategies(request: CompareRequest, ...more: never[]): Comparison;
/** What changes if classes get other sizes. */
export declare function sizeFigures(targets: readonly number[], sizes: readonly number[]): Pick<StrategyOutcome, 'targets' | 'total' | 'copied' | 'dropped' | 'mostRepeated'>;
