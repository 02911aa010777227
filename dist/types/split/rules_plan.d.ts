import { type LabelTable } from '../dataset/index.ts';
import { type SplitPlan, type SplitSettings } from './plan.ts';
import type { RulesFile } from './rules_file.ts';
/**
 * The split by fresh cuts. Without groups it is the same as by lists; with groups the hash of the group decides, in place
 * of the search for the best balance.
 *
 * @throws {InputError} for folds.
 */
export declare function freshRules(table: LabelTable, settings: SplitSettings, generation: number): SplitPlan;
/** The split of a dataset that has grown: the file's cuts stay, so that nobody moves; a new class gets cuts of its own. */
export declare function growRules(table: LabelTable, settings: SplitSettings, earlier: RulesFile): SplitPlan;
