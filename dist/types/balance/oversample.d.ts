/** Every class grows to the largest by whole copies; nothing is dropped. */
export declare function oversampleTargets(sizes: readonly number[]): number[];
