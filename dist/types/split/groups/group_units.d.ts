import { type Groups, type LabelTable, type TextColumn } from '../../dataset/index.ts';
import type { Strata } from '../plan/index.ts';
export interface GroupedTable extends LabelTable {
    readonly groups: Groups;
}
/**
 * The units that stay together: each group with labelled samples, and each sample without a group. Units are numbered
 * by the hash of their name (the group's name or the sample's id), so that nothing depends on the order of rows.
 */
export interface GroupUnits {
    readonly count: number;
    /** The unit of each row, or -1 for rows that are not in any split. */
    readonly ofRow: Int32Array;
    /** The number of labelled samples in each unit. */
    readonly sizes: Int32Array;
    /** The name of the group, or the id of a sample without a group, by unit. */
    readonly names: TextColumn;
    /**
     * The number of samples per stratum. Unit u has the strata from `offsets[u]` to before `offsets[u + 1]`, ascending.
     */
    readonly offsets: Int32Array;
    readonly strata: Int32Array;
    readonly counts: Int32Array;
}
export declare function groupUnits(table: GroupedTable, strata: Strata, seed: number): GroupUnits;
