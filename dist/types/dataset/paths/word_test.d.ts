/**
 * Returns a test for names that are one of some words, in any case. A set costs less at startup than a regular expression,
 * which V8 must compile.
 *
 * @param words Separated by blanks. `s?` at the end is an optional letter: `images?` is `image` or `images`. `_`
 * between letters also stands for `-`, for a blank and for nothing: `third_party`.
 */
export declare function wordTest(words: string): (name: string) => boolean;
