import { type Decimal } from '../../config/index.ts';
import { type Shares } from './settings.ts';
type Ratios = readonly [Decimal, Decimal, Decimal];
/**
 * Computes how many of a class's n samples go to train, val and test: train = floor(n r1), val = floor(n (r1 + r2)) -
 * floor(n r1), and test gets the rest, in exact decimal arithmetic. Small classes: a single sample goes to train, and two go
 * to train and test (to val if the ratio of test is 0); with three or more, every split whose ratio is not 0 gets at
 * least one, taken from the largest split.
 *
 * @param n The number of samples of the class.
 * @param ratios The three shares, as numbers, as strings such as `'0.7'`, or as exact decimals.
 * @returns The number of samples of train, val and test; they sum to n.
 * @throws {TypeError} if n is not a number, or a ratio is not a number, a string or a decimal.
 * @throws {RangeError} if n is not a number of samples, or the ratios are not three shares that sum to 1.
 *
 * @example
 * quotas(75, [0.7, 0.15, 0.15]) // [52, 11, 12]
 * quotas(75, ['0.7', '0.15', '0.15']) // [52, 11, 12]
 */
export declare function quotas(n: number, ratios: readonly (Decimal | number | string)[], ...more: never[]): number[];
export declare function classQuotas(n: number, ratios: Ratios): number[];
/** The same for the shares of train, val and test, which need not be decimals. */
export declare function classQuotasOf(n: number, shares: Shares): number[];
/** Cuts n samples at the floors of their cumulative shares. */
export declare function cutByShares(n: number, { numerators, denominator }: Shares): number[];
export {};
