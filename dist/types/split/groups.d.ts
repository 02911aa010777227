import { type GroupedTable } from './group_units.ts';
import { type SplitPlan, type SplitSettings } from './plan.ts';
export declare const GROUPED_ROUNDING_REASON = "groups move as wholes, so that no rounding applies";
/** Places groups as wholes: the largest first, each where the objective rises least, then improved by moves and swaps. */
export declare function freshGroupedSplit(table: GroupedTable, settings: SplitSettings, generation: number): SplitPlan;
