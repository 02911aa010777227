/**
 * What a glob's braces stand for: `a{b,c{d,e}}` is `ab`, `acd` and `ace`. Braces without a comma are characters, and so are
 * those that are not closed.
 *
 * @throws {InputError} for more alternatives than anybody writes; they are counted before they are made.
 */
export declare function expandBraces(pattern: string): readonly string[];
