/** A folder with the paths of its samples. */
interface Named {
    readonly folder: string;
    readonly paths: readonly string[];
}
/** Whether sibling folders are named like sides of pairs: `low` next to `high`, `input` next to `target`, `t1` next to `t2`. */
export declare function areNamedAsPairs(names: readonly string[]): boolean;
/** Whether one of two folders is the negation of the other, and their files have the same names. */
export declare function areSameInNegation(folders: readonly Named[]): boolean;
/** Whether folders contain files with the same names, except for the words of the folders: `hazy/1_hazy.png`, `gt/1_gt.png`. */
export declare function areSameBesideFolder(folders: readonly Named[]): boolean;
/** Whether one file of each folder is named like a frame, so all names must be examined. */
export declare function mayBeFrames(examples: readonly {
    readonly folder: string;
    readonly path: string;
}[]): boolean;
/**
 * Whether folders named after numbers contain the frames of one video each: the files of every folder count from 0 or 1,
 * padded with zeros. `0` to `9` are digits.
 */
export declare function areFrames(folders: readonly Named[]): boolean;
export {};
