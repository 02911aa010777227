/** A file that contains one piece of a split. */
interface Shard {
    /** The split as the name spells it: `train`, `validation_matched`. */
    readonly split: string;
    readonly folder: string;
}
/** Parses the name of a shard. Returns `undefined` for other files. */
export declare function shardOf(path: string): Shard | undefined;
/**
 * Returns the split that a label file, or else its folder, is named after: `train-00000-of-00003.parquet`,
 * `test/metadata.csv`.
 */
export declare function splitOfFile(path: string): string | undefined;
/**
 * Sorts label files into datasets: the shards of one set of splits, and files whose own or whose folders' names differ
 * only by the word for the split. Every other file is a separate dataset.
 */
export declare function fileFamilies<T extends {
    readonly paths: readonly string[];
}>(files: readonly T[]): T[][];
/** Returns the files that are missing from a series of shards whose names contain the total number. */
export declare function missingShards(paths: readonly string[]): string[];
export {};
