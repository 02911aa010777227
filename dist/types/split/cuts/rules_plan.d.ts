import { type LabelTable } from '../../dataset/index.ts';
import type { RulesFile } from '../index_file/index.ts';
import { type SplitPlan, type SplitSettings } from '../plan/index.ts';
/**
 * The split with fresh cut points. Without groups, it is the same as with lists. With groups, the hash of the group
 * decides, instead of the search for the best balance.
 *
 * @throws {InputError} for folds, and if samples have several labels each.
 */
export declare function freshRules(table: LabelTable, settings: SplitSettings, generation: number): SplitPlan;
/** The split of a dataset that has grown. The file's cut points stay, so no sample moves. A new class gets its own. */
export declare function growRules(table: LabelTable, settings: SplitSettings, earlier: RulesFile): SplitPlan;
