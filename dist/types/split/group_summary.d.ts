import { type GroupedTable } from './group_units.ts';
import { type GroupSummary, type SplitPlan, type SplitSettings } from './plan.ts';
export interface MeasuredGroups {
    readonly summary: GroupSummary;
    /** Where all groups have one size. */
    readonly commonSize: number | undefined;
}
export declare function groupSummary(table: GroupedTable, plan: SplitPlan, settings: SplitSettings): MeasuredGroups;
