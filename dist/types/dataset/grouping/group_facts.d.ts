/** What the groups of samples look like. */
export interface GroupFacts {
    /** The number of groups. */
    readonly groups: number;
    /** The number of samples that are in a group, even if it is a group of one. */
    readonly rows: number;
    /** The number of samples that share their group with another one. */
    readonly shared: number;
    /** The number of samples in the largest group. */
    readonly largest: number;
    /** The number of groups with several samples whose samples are all in one class. */
    readonly pure: number;
    /** The number of groups with several samples. */
    readonly several: number;
    /** The number of classes that the samples have. */
    readonly classes: number;
}
interface Grouping {
    /** The code of each row's group; -1 for none. */
    readonly codes: Int32Array;
    /** The number of different codes. */
    readonly count: number;
    /** The code of each row's class; negative for none. */
    readonly labels: ArrayLike<number>;
}
/** Counts the groups and the samples in them. */
export declare function groupFacts({ codes, count, labels }: Grouping): GroupFacts;
/** What groups must look like to be suggested. */
export interface GroupLimits {
    readonly fewestGroups: number;
    /** The smallest share of the samples that share their group with another one. */
    readonly leastShared: number;
    /** The smallest and the largest mean size of a group. */
    readonly mean: readonly [least: number, most: number];
    /** With at most this many groups per class, each in one class, the groups are the classes. */
    readonly perClass: number;
}
/** Whether groups are more than a few, have several samples, and are neither the classes nor half of the dataset. */
export declare function areGroups(facts: GroupFacts, limits: GroupLimits): boolean;
/** Whether there is about one group per class. */
export declare function matchClasses({ pure, several, groups, classes }: GroupFacts, { perClass }: GroupLimits): boolean;
export {};
