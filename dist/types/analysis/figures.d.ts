/**
 * A number as people read it: with separators, and a minus sign as typographers set it.
 *
 * @example
 * showCount(-1078) // '−1,078'
 */
export declare function showCount(count: number | bigint): string;
/** The same for the text of a decimal number. */
export declare function showDigits(text: string): string;
/** `1 sample`, `1,078 samples`. */
export declare function showSamples(count: number): string;
/** `joy`, `joy and calm`, `joy, calm and 3 more`. */
export declare function showNames(names: readonly string[], most?: number): string;
