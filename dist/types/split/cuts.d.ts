import { type LabelTable } from '../dataset/index.ts';
import { type RuleCuts, type SplitSettings } from './plan.ts';
export declare const HASH_BITS = 128n;
/** The cuts that give the quotas of the rules to the samples as they are. */
export declare function freshCuts(table: LabelTable, settings: SplitSettings): RuleCuts;
/** The split of every labelled row by cuts. A class without cuts is in no split. */
export declare function applyCuts(table: LabelTable, settings: Pick<SplitSettings, 'seed'>, cuts: RuleCuts): Int16Array;
