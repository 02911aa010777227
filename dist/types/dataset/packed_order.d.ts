/**
 * The numbers from 0 in the order of their keys, equal keys in the order of the numbers. Each is packed behind its key
 * into 64 bits: these sort in native code, without calling back, in a fifth of the time of a sort that compares.
 */
export declare function orderByKeys(keys: Uint32Array): Uint32Array;
