import type { LabelTable, Note } from '../dataset/index.ts';
import { type IndexFile, type SplitPlan, type SplitSummary } from '../split/index.ts';
interface GrownSplit {
    /** The table before ids become groups. */
    readonly table: LabelTable;
    readonly plan: SplitPlan;
    readonly summary: SplitSummary;
    /** The index file that the split grew from. */
    readonly earlier: IndexFile | undefined;
}
/**
 * Reports what `--rebalance` would improve and move, if growth has left a cell more than one sample from its target.
 */
export declare function noteOnRebalance({ table, plan, summary, earlier }: GrownSplit): Note[];
export {};
