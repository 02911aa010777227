import { type Note } from '../../dataset/index.ts';
import type { Leak, Moves, SplitPlan, SplitSummary } from '../../split/index.ts';
import { type GroupSuggestionData } from '../data/index.ts';
import { type RenderOptions } from '../text/index.ts';
/** The result of `split`. */
export interface SplitReport {
    /** The path of the dataset, as it was given. */
    readonly path: string;
    readonly plan: SplitPlan;
    readonly summary: SplitSummary;
    readonly leaks: readonly Leak[];
    /** The moves since the earlier index file, if there was one. */
    readonly moves?: Moves;
    readonly unlabelled: number;
    /** What was written, or why nothing was written. */
    readonly file: {
        readonly kind: 'written' | 'unchanged';
        readonly path: string;
    } | {
        readonly kind: 'none';
        readonly reason: string;
    };
    /** A group key that the data suggests, if none is set. */
    readonly groupSuggestions?: readonly GroupSuggestionData[];
    readonly notes: readonly Note[];
}
export declare function renderSplit(report: SplitReport, options: RenderOptions): string;
