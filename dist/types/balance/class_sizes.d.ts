/** The size of the largest class, 0 where there is none. */
export declare function largestOf(sizes: readonly number[]): number;
/** The size of the smallest class that has samples, 0 where there is none. */
export declare function smallestOf(sizes: readonly number[]): number;
/** All samples. */
export declare function totalOf(sizes: readonly number[]): number;
/** Brings every class that has samples to one size. */
export declare function levelled(sizes: readonly number[], target: number): number[];
