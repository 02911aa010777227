/** Returns about how wide a text is, in pixels. */
export declare function textWidth(text: string): number;
/**
 * Shortens names that are wider than a column. Of the ways to do that, each name gets the first that no other name gets, so
 * that similar names stay different where that is possible.
 */
export declare function shortNames(names: readonly string[], width: number): string[];
