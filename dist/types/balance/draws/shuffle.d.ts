/**
 * Returns a copy of `rows` whose first `count` rows are drawn without replacement: a Fisher-Yates shuffle that stops
 * there.
 *
 * @param stream The seed of the random numbers.
 */
export declare function shuffledTo(rows: Int32Array, count: number, stream: string): Int32Array;
