type Rows = readonly (readonly string[])[];
/**
 * Returns the places of neighboring columns that contain the number or the share of votes per class, instead of the class:
 * the sum of their numbers is the same in nearly all rows, or it is in a column such as `count`. One-hot columns, which
 * only contain 0 and 1, do not count.
 */
export declare function votePlaces(columns: readonly string[], rows: Rows): ReadonlySet<number>;
export {};
