/** Brings every class to the median size: smaller classes grow by copies, and larger classes shrink. */
export declare function hybridTargets(sizes: readonly number[]): number[];
