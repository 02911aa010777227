/**
 * Returns the delimiter of a table with an unknown extension: at least nine tenths of its lines have the same number
 * of cells, at least two. Returns `undefined` for any other text.
 */
export declare function separatorOfLines(lines: readonly string[]): number | undefined;
