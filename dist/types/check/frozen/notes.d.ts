import { type LabelTable, type Note } from '../../dataset/index.ts';
import type { SplitPlan, SplitSummary } from '../../split/index.ts';
interface FrozenSplit {
    readonly table: Pick<LabelTable, 'ids'>;
    readonly plan: Pick<SplitPlan, 'assignment' | 'names' | 'placed'>;
    readonly summary: Pick<SplitSummary, 'frozen' | 'names' | 'classes' | 'cells' | 'groups'>;
}
/** Reports the new samples that joined a frozen split, and warns of classes that a frozen split lacks. */
export declare function noteOnFrozen({ table, plan, summary }: FrozenSplit): Note[];
export {};
