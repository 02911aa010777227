/**
 * The 64 steps of RFC 1321, unrolled and with all state in local variables. A loop over tables takes three times as
 * long.
 */
export declare function compress(state: Int32Array, block: Int32Array): void;
