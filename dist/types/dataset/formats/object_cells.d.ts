/** The keys of objects that may name a class if the user chose their column. */
export declare const CLASS_KEYS: readonly string[];
/** Whether a cell assigns a number to each of several codes. */
export declare function areCodes(cell: string): boolean;
/**
 * Returns the distinct classes in cells of objects: the codes of `{'NORM': 100.0}`, or the categories in
 * `[{"category": "car"}]`. Returns an empty set if some cells are something else.
 */
export declare function classesInObjects(cells: readonly string[]): ReadonlySet<string>;
