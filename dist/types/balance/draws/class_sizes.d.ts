/** Returns the size of the largest class, 0 if there is none. */
export declare function largestOf(sizes: readonly number[]): number;
/** Returns the size of the smallest class that has samples, 0 if there is none. */
export declare function smallestOf(sizes: readonly number[]): number;
/** Returns the number of all samples. */
export declare function totalOf(sizes: readonly number[]): number;
/** Sets every class that has samples to the same size. */
export declare function levelled(sizes: readonly number[], target: number): number[];
