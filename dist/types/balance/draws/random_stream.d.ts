/** Returns numbers from 0 (inclusive) to 1 (exclusive). */
type RandomStream = () => number;
/**
 * Returns the same numbers as `seedrandom(seed)`. Many numbers are generated at a time, with the state of the generator (ARC4)
 * in local variables. This takes two thirds of the time, which dominates the undersampling of millions of samples.
 */
export declare function randomStream(seed: string): RandomStream;
export {};
