/** Numbers from 0 up to, but not, 1. */
export type RandomStream = () => number;
/**
 * The stream of `seedrandom(seed)`, number for number. They are made many at a time, with the state of its generator (ARC4)
 * in local variables: that takes two thirds of the time, which is what undersampling millions of samples consists of.
 */
export declare function randomStream(seed: string): RandomStream;
