import { type GroupSummary, type SplitPlan, type SplitSettings } from '../plan/index.ts';
import { type GroupedTable } from './group_units.ts';
export interface MeasuredGroups {
    readonly summary: GroupSummary;
    /** The size of all groups, if it is the same. */
    readonly commonSize: number | undefined;
    /** The number of samples of the largest group and, by stratum, of the group with most of it. */
    readonly largest: number;
    readonly largestOfStratum: Int32Array;
}
export declare function groupSummary(table: GroupedTable, plan: SplitPlan, settings: SplitSettings): MeasuredGroups;
