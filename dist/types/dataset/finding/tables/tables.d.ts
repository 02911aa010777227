import type { Finder, Look } from '../found/index.ts';
import { type TableLook } from './table_looks.ts';
/** Finds tables with a column whose name is typical of labels and whose values may be classes. */
export declare const findTables: Finder;
export interface Among {
    /** The tables that were opened. */
    readonly looks: ReadonlyMap<string, TableLook>;
    readonly at: (folder: string) => Detection;
}
export declare function amongTables(looks: readonly TableLook[], look: Look): Among;
/** What detection in a folder would use. */
interface Detection {
    /** All files there, relative to the folder. */
    readonly files: readonly string[];
    /** The files whose names are typical of label files. */
    readonly inPlace: ReadonlySet<string>;
}
/**
 * Whether detection in the folder finds these files and no rivals, by default other tables with labels. A table that
 * was not opened may be a rival.
 */
export declare function isFoundThere(own: readonly string[], folder: string, { looks, at }: Among, isRival?: (other: TableLook) => boolean): boolean;
/** Whether a file or folder is named like results, logs or word lists. */
export declare function isMadeFromDataset(name: string): boolean;
export {};
