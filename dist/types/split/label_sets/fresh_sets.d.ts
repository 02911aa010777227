import type { LabelTable } from '../../dataset/index.ts';
import { type SetStrata, type SplitPlan, type SplitSettings } from '../plan/index.ts';
/**
 * The split of samples with several labels that follows from the rules alone: iterative stratification in hash order,
 * improved by exchanges of pairs. The sizes of the splits are exact; each label comes as near to its share as possible.
 * A label of at least three samples is in every split wherever that is possible.
 */
export declare function freshSetSplit(table: LabelTable, strata: SetStrata, settings: SplitSettings, generation: number): SplitPlan;
