import type { LabelTable, Note } from '../dataset/index.ts';
import { type IndexFile, type SplitPlan, type SplitSummary } from '../split/index.ts';
interface GrownSplit {
    readonly table: LabelTable;
    readonly plan: SplitPlan;
    readonly summary: SplitSummary;
    /** What it grew from. */
    readonly earlier: IndexFile | undefined;
}
/** What `--rebalance` would mend and move, where growth has left a cell more than a sample from its target. */
export declare function noteOnRebalance({ table, plan, summary, earlier }: GrownSplit): Note[];
export {};
