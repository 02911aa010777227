import { type FurtherSplits, type LabelTable } from '../../dataset/index.ts';
/** The group key in an index file if the ids themselves are the groups. */
export declare const ID_KEY = "#id";
/**
 * The table with the groups that a split keeps together: those of the group key, joined if rows of one id are in
 * several; without a group key the ids, if the index file that is grown from has it so, or if a fresh split meets many
 * that repeat.
 *
 * @param recorded The group key of the index file that the split grows from. Missing for a fresh split.
 */
export declare function tableToSplit(table: LabelTable, recorded?: string | null): LabelTable;
/** Whether so many rows repeat an id that a sample can have several rows, such as one per box. */
export declare function repeatsMany({ size, repeated }: Pick<LabelTable, 'size' | 'repeated'>): boolean;
/**
 * The labels of the rows that are hashed and counted: of an id that repeats, only its first row, with the label of the
 * first that has one. The same array for the same table.
 */
export declare function countedLabels({ labels, repeated }: Pick<LabelTable, 'labels' | 'repeated'>): Int32Array;
/** Gives a first row without a split the split of its first follower that has one from an earlier file. */
export declare function leadFromFollowers({ repeated }: LabelTable, assignment: Int16Array): void;
/** Gives each labelled row without a split the split of the first row of its id. */
export declare function followFirstRows({ labels, repeated }: LabelTable, assignment: Int16Array): void;
/** An id with rows in more than one split. */
export interface IdInSeveralSplits {
    readonly id: string;
    readonly splits: readonly string[];
}
interface Splits {
    /** A place in `names` per row, or NO_SPLIT. */
    readonly codes: ArrayLike<number>;
    readonly names: readonly string[];
    readonly further?: FurtherSplits;
}
/**
 * The ids with rows in more than one split, in the order of their second rows. Rows in one group are not reported here.
 */
export declare function idsInSeveralSplits({ ids, repeated, groups }: LabelTable, { codes, names, further }: Splits): IdInSeveralSplits[];
export {};
