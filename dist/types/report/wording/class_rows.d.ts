import type { ClassNoun } from '../../dataset/index.ts';
import type { ReportData } from '../data/index.ts';
/** How much of a report is shown to make it fit. */
export interface Detail {
    readonly charts: boolean;
    /** The number of rows of a table of classes before the small ones are folded into one. */
    readonly classes: number;
    readonly splitTable: boolean;
    /** The number of characters of a name. */
    readonly names: number;
    /** The number of items of any other list. */
    readonly items: number;
}
export declare const FULL: Detail;
/** A row of a table of classes, with the size that determines whether it is shown. */
interface Sized {
    readonly name: string;
    readonly size: number;
}
/** The rows that are shown, in order, and those that are folded. */
export interface Fold<T> {
    readonly shown: readonly T[];
    readonly hidden: readonly T[];
}
/** A class or label with its size on the head and on the base. */
export interface ClassRow {
    readonly name: string;
    readonly size: number;
    /** `null` if nothing is compared. */
    readonly before: number | null;
}
/** Whether the base has samples, so that there is something to compare with. */
export declare function hasBase(change: ReportData['change']): boolean;
/** Returns all classes, the largest first. */
export declare function classRows({ change, classes }: ReportData): ClassRow[];
/** Sorts rows by size, the largest first. Rows of the same size keep their order. */
export declare function largestFirst<T extends Sized>(rows: readonly T[]): T[];
/**
 * Returns the first `limit` rows and up to as many of the needed rows after them. It never folds a single row, because the
 * line that replaces it would take as much space.
 */
export declare function foldRows<T extends Sized>(rows: readonly T[], limit: number, isNeeded: (row: T) => boolean): Fold<T>;
/** `and 32 more classes`, in place of the rows that are folded. */
export declare function restPhrase(hidden: readonly Sized[], { many }?: Pick<ClassNoun, 'many'>): string;
export declare function restName(hidden: readonly Sized[], noun?: Pick<ClassNoun, 'many'>): string;
/** Returns the sums of the columns of the folded rows. */
export declare function columnSums(rows: readonly (readonly number[])[], width: number): number[];
/** Renders a bar of `▇` for `value` out of `most`; a thin bar for a value that is not 0 but too small to see. */
export declare function bar(value: number, most: number, width: number): string;
export {};
