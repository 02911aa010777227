import { type FurtherSplits, type LabelTable } from '../dataset/index.ts';
/** What an index file records as its group key where the ids themselves are the groups. */
export declare const ID_KEY = "#id";
/**
 * The table with the groups that a split keeps whole: those of the group key, joined where rows of one id are in several;
 * without a group key the ids, if the index file that is grown from has it so, or if a fresh split meets many that repeat.
 *
 * @param recorded The group key of the index file that the split grows from; none for a fresh split.
 */
export declare function tableToSplit(table: LabelTable, recorded?: string | null): LabelTable;
/**
 * The labels of the rows that are hashed and counted: of an id that repeats, only its first row, with the label of the first
 * that has one. The same array for the same table.
 */
export declare function countedLabels({ labels, repeated }: Pick<LabelTable, 'labels' | 'repeated'>): Int32Array;
/** Gives a first row without split that of the first of its followers which has one: they had it in an earlier file. */
export declare function leadFromFollowers({ repeated }: LabelTable, assignment: Int16Array): void;
/** Puts every labelled row that has no split yet where the first row of its id is. */
export declare function followFirstRows({ labels, repeated }: LabelTable, assignment: Int16Array): void;
/** An id whose rows lie in several splits. */
export interface TornId {
    readonly id: string;
    readonly splits: readonly string[];
}
interface Splits {
    /** A place in `names` per row, or NO_SPLIT. */
    readonly codes: ArrayLike<number>;
    readonly names: readonly string[];
    readonly further?: FurtherSplits;
}
/** The ids that have rows in several splits, in the order of their second rows. Rows of one group are its own matter. */
export declare function tornIds({ ids, repeated, groups }: LabelTable, { codes, names, further }: Splits): TornId[];
export {};
