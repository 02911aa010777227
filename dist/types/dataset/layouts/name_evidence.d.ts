/** A folder with the paths of its samples. */
export interface NamedSamples {
    readonly folder: string;
    readonly paths: readonly string[];
}
/** Fewer files may have the same names by chance. */
export declare const FEWEST_ALIKE = 3;
/**
 * What it means for folders that all their files have the same names: `parts` if the folders are named like parts of
 * samples, such as left and right pictures, or `unclear` if they may be parts, such as signals of the same persons, or
 * classes. Names that only count do not mean anything.
 */
export declare function sameNames(folders: readonly NamedSamples[]): 'parts' | 'unclear' | undefined;
/** Whether two folders contain files with the same names except for their extensions. */
export declare function areSameFiles(one: NamedSamples, other: NamedSamples): boolean;
/**
 * Whether folders are named after the source of the samples, such as a speaker, while the file names contain something
 * else: `Actor_01/03-01-05-01-01-01-01.wav`, `01/7_01_3.wav`.
 */
export declare function areSpeakers(folders: readonly NamedSamples[]): boolean;
/**
 * Whether folders have numbers that all of their file names begin with, next to codes that repeat: `7/7-M-21-0-2.wav`, or
 * with leading zeros: `0011/0011_000001.wav`. They may be speakers or classes.
 */
export declare function mayBeSpeakers(folders: readonly NamedSamples[]): boolean;
/** Whether a file name contains its folder's name, so more names must be examined. */
export declare function mayBearFolder(path: string, folder: string): boolean;
/** Whether each folder contains the pieces of one recording and both are named by its code: `Ses01F_impro01/Ses01F_impro01_F000.wav`. */
export declare function areRecordings(folders: readonly NamedSamples[]): boolean;
/** Whether each folder contains one file whose name contains the folder's name and describes it: `cat/urls_cat.txt`. */
export declare function areAboutFolders(folders: readonly NamedSamples[]): boolean;
/** `000`, `001`, `002`; `00000`, `01000`; `00` to `ff`: storage folders, not classes. */
export declare function areShards(names: readonly string[]): boolean;
