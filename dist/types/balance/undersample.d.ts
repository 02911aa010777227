/** Every class shrinks to the smallest that has samples; nothing is copied. */
export declare function undersampleTargets(sizes: readonly number[]): number[];
