import type { ClassCounts } from '../dataset/index.ts';
import type { Comparison } from './comparison.ts';
export interface CompareRequest {
    /** Names in the order of bytes, and samples of each: of the training split, or of the whole dataset. */
    readonly classes: readonly string[];
    readonly sizes: readonly number[];
    /** The whole dataset, by which the recommendation goes; `classes` and `sizes` where it is left out. */
    readonly whole?: Pick<ClassCounts, 'classes' | 'counts'>;
    /** Whether splits are cut class by class; `true` where it is left out. */
    readonly stratified?: boolean;
}
/**
 * What each strategy would make of the classes, with its pro and con, and the one to take. Every sample has one label.
 *
 * @throws {TypeError} where the request is of another shape.
 * @throws {RangeError} where the sizes are no numbers of samples, or not as many as the classes.
 *
 * @example
 * compareStrategies({ classes: ['anger', 'joy', 'sadness'], sizes: [75, 100, 50] }).recommendation.strategy
 * // 'oversample'
 */
export declare function compareStrategies(request: CompareRequest, ...more: never[]): Comparison;
