import { type ColumnLook } from '../../formats/index.ts';
import { type VoteConversion } from '../../layouts/index.ts';
import type { Look } from '../found/index.ts';
import { type NamedFiles } from './named_files.ts';
import { type TableFiles } from './table_files.ts';
import { type TableLabels } from './table_labels.ts';
/** What the first rows of a table show, or those of its splits or shards. */
export interface TableLook {
    /** Relative to the given folder; in a family, the files that have its label column, if any has it. */
    readonly paths: readonly string[];
    /** The file with these first rows: the training split, if there is one. */
    readonly first: string;
    /** Its splits or shards without that column. */
    readonly others: readonly string[];
    readonly format: string;
    /** The columns, with the number of distinct values in the first rows. */
    readonly columns: readonly ColumnLook[];
    /** The number of rows that were read from the first file. */
    readonly rows: number;
    /** The number of samples in all files of a labelled table: counted in small files, estimated from the size of others if that is cheap. */
    readonly samples?: number;
    /** Whether the first row looks like data, so the columns have no names. */
    readonly isHeadless: boolean;
    /** The number of header rows. */
    readonly headerRows: number;
    /** The columns whose names are typical of labels. */
    readonly labels?: TableLabels;
    /** The column that contains the names of files of the tree. */
    readonly names?: NamedFiles;
    /** The column that the reader would use as the ids. */
    readonly id?: number;
    /** How to get classes from its votes per class, if it has no other classes. */
    readonly votes?: VoteConversion;
}
/** Returns all tables that were opened, labelled or not, the most likely places first. */
export declare function lookAtTables(look: Look, tables?: readonly TableFiles[]): Promise<readonly TableLook[]>;
