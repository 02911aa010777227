import { type Decimal } from '../config/index.ts';
type Ratios = readonly [Decimal, Decimal, Decimal];
/**
 * How many of a class's n samples go to train, val and test: train = floor(n r1), val = floor(n (r1 + r2)) - floor(n r1),
 * test = the rest, in exact arithmetic. Small classes: one sample goes to train, two to train and test (val where test's
 * ratio is 0); from three on every split whose ratio is not 0 gets at least one, taken from the largest cell.
 *
 * @throws {TypeError} where n is no number, or the ratios are no three numbers.
 * @throws {RangeError} where n is no number of samples, or the ratios are no shares that sum to exactly 1.
 * @example
 * quotas(75, [0.7, 0.15, 0.15]) // [52, 11, 12]
 */
export declare function quotas(n: number, ratios: readonly (Decimal | number)[], ...more: never[]): number[];
export declare function classQuotas(n: number, ratios: Ratios): number[];
export {};
