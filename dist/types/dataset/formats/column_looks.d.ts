import { type SeveralLabels } from './several_labels.ts';
/** What the first rows of a table show about one of its columns. */
export interface ColumnLook {
    readonly name: string;
    readonly place: number;
    /** The number of cells that are not empty. */
    readonly filled: number;
    /** The number of distinct values in these cells. */
    readonly distinct: number;
    /** The kind of at least nine tenths of the values. `decimals` have a decimal point or an exponent. */
    readonly kind: 'files' | 'decimals' | 'integers' | 'texts';
    /** Whether the only values are 0 and 1, or -1 and 1. */
    readonly isFlag?: true;
    /** How a flag writes -1, if that means no. */
    readonly negative?: string;
    /** For cells with several values, such as `Mass|Nodule`. */
    readonly several?: SeveralLabels;
    /** Whether it is the last column and some rows have more cells, which may be further labels. */
    readonly isRagged?: true;
    /** The value of all cells, if they have the same. */
    readonly only?: string;
    /** Whether its cells are objects without a name of a class, which are no labels. */
    readonly isObject?: true;
    /** Whether it and its neighbors contain the number or the share of votes per class. */
    readonly isVote?: true;
}
export type Rows = readonly (readonly string[])[];
/** Describes the columns of a table by its first rows. */
export declare function columnLooks(columns: readonly string[], rows: Rows): ColumnLook[];
export declare function isNumber(value: string): boolean;
/** Whether at least nine tenths of the values are accepted. An empty list is not. */
export declare function mostly<T>(values: readonly T[], accepts: (value: T) => boolean): boolean;
/** Whether a column could contain classes: few values that repeat, and no measurements. */
export declare function mayBeLabel({ name, distinct, filled, kind, several, isVote, isObject, isRagged }: ColumnLook): boolean;
/** Whether a column is a `tag` with free text. */
export declare function isFreeTag({ name, distinct, filled }: ColumnLook): boolean;
/**
 * Returns the columns that could contain classes, the most likely one first. Names decide first. Then texts and flags
 * precede other numbers, and the last column precedes the first one, which precedes all others.
 */
export declare function likelyLabels(looks: readonly ColumnLook[]): ColumnLook[];
/**
 * Returns the likely label columns of a table without a header: the last or the first column, then the one after the ids,
 * then a text before a last column of numbers. The first one is more likely if the last one has far more values.
 */
export declare function likelyWithoutNames(looks: readonly ColumnLook[]): ColumnLook[];
/**
 * Returns the column whose values look like file names, as ids do: the first such column with distinct values only, or
 * else the first one.
 */
export declare function fileColumn(looks: readonly ColumnLook[], taken?: readonly number[]): number | undefined;
