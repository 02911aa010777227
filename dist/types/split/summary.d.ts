import { type LabelTable } from '../dataset/index.ts';
import type { SplitPlan, SplitSettings, SplitSummary } from './plan.ts';
/** How well a plan keeps its promises: cells, what the rules wanted in them, the largest deviation, what a split lacks. */
export declare function summarizeSplit(table: LabelTable, settings: SplitSettings, plan: SplitPlan): SplitSummary;
