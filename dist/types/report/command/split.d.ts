import type { Note } from '../../dataset/dataset.ts';
import type { Leak, Moves, SplitPlan, SplitSummary } from '../../split/plan.ts';
import { type RenderOptions } from '../format.ts';
/** What `split` did. */
export interface SplitReport {
    /** The dataset as it was named. */
    readonly path: string;
    readonly plan: SplitPlan;
    readonly summary: SplitSummary;
    readonly leaks: readonly Leak[];
    /** Against the earlier index file, where there was one. */
    readonly moves?: Moves;
    readonly unlabelled: number;
    /** What was written, or why nothing was. */
    readonly file: {
        readonly kind: 'written' | 'unchanged';
        readonly path: string;
    } | {
        readonly kind: 'none';
        readonly reason: string;
    };
    readonly notes: readonly Note[];
}
export declare function renderSplit(report: SplitReport, options: RenderOptions): string;
