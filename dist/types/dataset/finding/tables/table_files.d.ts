import { type Look } from '../found/index.ts';
/** Files that may be one table: the splits or shards of one, or one alone. */
export interface TableFiles {
    /** Relative to the given folder. */
    readonly paths: readonly string[];
    /** The ones to open, the training split first. */
    readonly opened: readonly string[];
}
/** Returns tables by their names, the most likely first, with at most 100 files to open, some from each folder. */
export declare function tableFiles({ files, context }: Look): readonly TableFiles[];
/** Whether a file may be a table, judging by its extension. Called for every file. */
export declare function hasTableEnding(path: string): boolean;
/** Returns a few files near the top that may be tables although their extensions do not show it: `adult.data`, `SMSSpamCollection`, `train.txt`. */
export declare function unnamedTableFiles({ files }: Look): TableFiles[];
/** Whether a file may list samples, judging by its path. */
export declare function mayBeTable(path: string): boolean;
