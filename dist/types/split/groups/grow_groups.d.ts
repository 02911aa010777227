import { type SplitSettings, type Strata } from '../plan/index.ts';
import { type GroupedTable } from './group_units.ts';
/**
 * Assigns samples that an earlier file does not have. Members of known groups follow them, also into a frozen split. New
 * groups go in hash order to the other splits.
 */
export declare function growGrouped(table: GroupedTable, strata: Strata, settings: SplitSettings, assignment: Int16Array): void;
