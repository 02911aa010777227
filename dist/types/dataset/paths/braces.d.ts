/**
 * Expands the braces of a glob: `a{b,c{d,e}}` becomes `ab`, `acd` and `ace`. Braces without a comma, and braces that
 * are not closed, are ordinary characters.
 *
 * @throws {InputError} if there are too many alternatives. They are counted before they are expanded.
 */
export declare function expandBraces(pattern: string): readonly string[];
