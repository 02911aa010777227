import { type LabelTable } from '../../dataset/index.ts';
import { type RuleCuts, type SplitSettings } from '../plan/index.ts';
/**
 * The cut points that produce the quotas of the rules for the current samples.
 *
 * @throws {InputError} if samples have several labels each.
 */
export declare function freshCuts(table: LabelTable, settings: SplitSettings): RuleCuts;
/** The split of each labelled row by cut points. A class without cut points is not in any split. */
export declare function applyCuts(table: LabelTable, settings: Pick<SplitSettings, 'seed'>, cuts: RuleCuts): Int16Array;
