import { type LabelTable } from '../../dataset/index.ts';
import { type SplitPlan, type SplitSettings, type SplitSummary } from '../plan/index.ts';
/** Summarizes how well a plan keeps its shares: cells, their targets, the largest deviation and missing samples. */
export declare function summarizeSplit(table: LabelTable, asked: SplitSettings, plan: SplitPlan): SplitSummary;
