import { type SplitPlan, type SplitSettings } from '../plan/index.ts';
import { type GroupedTable } from './group_units.ts';
export declare const GROUPED_ROUNDING_REASON = "groups stay together, so rounding does not apply";
/**
 * Assigns whole groups, the largest first, each to the split where the objective rises least. Then improves by moves
 * and swaps.
 */
export declare function freshGroupedSplit(table: GroupedTable, settings: SplitSettings, generation: number): SplitPlan;
