import { type Groups, type LabelTable, type TextColumn } from '../dataset/index.ts';
import type { Strata } from './strata.ts';
export interface GroupedTable extends LabelTable {
    readonly groups: Groups;
}
/**
 * What moves as a whole: the groups with labelled samples, and each sample without group for itself. Units are numbered by
 * the hash of their name (the sample's id), so that nothing depends on the order of rows.
 */
export interface GroupUnits {
    readonly count: number;
    /** A unit per row, or -1 for rows in no split. */
    readonly ofRow: Int32Array;
    /** Labelled samples of each unit. */
    readonly sizes: Int32Array;
    /** Group names, or ids of samples without group, by unit. */
    readonly names: TextColumn;
    /** How many samples of which stratum: unit u has `strata[offsets[u]]` up to `offsets[u + 1]`, ascending. */
    readonly offsets: Int32Array;
    readonly strata: Int32Array;
    readonly counts: Int32Array;
}
export declare function groupUnits(table: GroupedTable, strata: Strata, seed: number): GroupUnits;
