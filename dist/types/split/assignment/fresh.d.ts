import { type LabelTable } from '../../dataset/index.ts';
import { type SplitPlan, type SplitSettings } from '../plan/index.ts';
/**
 * The split that follows from the rules alone, without an earlier one. The hash of a sample's id determines its rank in
 * its class. The first ranks are train, the next ones val and the rest test. If there are groups, they stay together.
 * Samples with several labels are divided so that every label is near its share.
 */
export declare function freshSplit(table: LabelTable, settings: SplitSettings, generation: number): SplitPlan;
