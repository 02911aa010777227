/** Every class meets at the median class: smaller ones grow by copies, larger ones shrink. */
export declare function hybridTargets(sizes: readonly number[]): number[];
/**
 * The median size of the classes that have samples, 0 where there is none. For an even number of classes it is the mean
 * of the middle two, rounded down.
 *
 * @example
 * medianClassSize([50, 75, 100, 110]) // 87
 */
export declare function medianClassSize(sizes: readonly number[]): number;
