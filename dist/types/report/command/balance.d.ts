import type { StrategyOutcome } from '../../balance/comparison.ts';
import { type RenderOptions } from '../format.ts';
/** What `balance` made of a dataset. */
export interface BalanceReport {
    /** The dataset as it was named. */
    readonly path: string;
    readonly seed: number;
    /** Classes that have samples, in the order of bytes, and their sizes before. */
    readonly classes: readonly string[];
    readonly sizes: readonly number[];
    readonly outcome: StrategyOutcome;
    /** Samples without a label, which are in no class and not in the result. */
    readonly unlabelled: number;
    /** The balanced manifest, where one was written. */
    readonly written?: {
        readonly file: string;
        readonly rows: number;
    };
}
export declare function renderBalance(report: BalanceReport, options: RenderOptions): string;
