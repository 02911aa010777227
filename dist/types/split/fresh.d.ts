import { type LabelTable } from '../dataset/index.ts';
import { type SplitPlan, type SplitSettings } from './plan.ts';
/**
 * The split that the rules give without looking at an earlier one. Within its class a sample's rank is decided by the
 * hash of its id; the first ranks are train, the next val, the rest test. With groups, groups move as wholes.
 *
 * @throws {InputError} where samples have several labels each.
 */
export declare function freshSplit(table: LabelTable, settings: SplitSettings, generation: number): SplitPlan;
