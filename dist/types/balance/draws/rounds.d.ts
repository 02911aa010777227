/** The groups of rows. */
export interface RowGroups {
    /** The code of each row's group, an index into `names`; -1 if the row has no group. */
    readonly codes: Int32Array;
    readonly names: readonly unknown[];
}
/**
 * Returns a function that puts rows in the order in which they are kept, so that as many groups as possible keep rows: in each round one
 * row of every group that still has some, in the order of the rows. A row without a group is a group of one.
 */
export declare function roundsOver({ codes, names }: RowGroups): (rows: Int32Array) => Int32Array;
interface NamedGroups extends RowGroups {
    readonly noun: string;
}
/** How many groups have samples before and after balancing. */
export interface BalancedGroups {
    /** What reports call the groups, in the plural, such as `songs`. */
    readonly noun: string;
    /** The number of groups before. */
    readonly before: number;
    /** The number of groups that still have samples. */
    readonly after: number;
}
/** Counts the groups of the rows before and after balancing. A row without a group is a group of one. */
export declare function countGroupsIn(groups: NamedGroups, before: Int32Array, after: Int32Array): BalancedGroups;
export {};
