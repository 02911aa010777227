import { type GroupedTable } from './group_units.ts';
import { type SplitSettings } from './plan.ts';
import type { Strata } from './strata.ts';
/** Places what an earlier file does not have: members of known groups follow them, new groups go in hash order. */
export declare function growGrouped(table: GroupedTable, strata: Strata, settings: SplitSettings, assignment: Int16Array): void;
