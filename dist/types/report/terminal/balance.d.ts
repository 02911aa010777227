import { type LabelObstacle, type StrategyOutcome } from '../../balance/index.ts';
import { type RenderOptions } from '../text/index.ts';
/** The result of `balance`. */
export interface BalanceReport {
    /** The path of the dataset, as it was given. */
    readonly path: string;
    readonly seed: number;
    /** The classes that have samples, in the order of bytes, with their sizes before balancing. */
    readonly classes: readonly string[];
    readonly sizes: readonly number[];
    readonly outcome: StrategyOutcome;
    /** The number of samples before balancing: the sum of `sizes`, unless samples have several labels. */
    readonly total: number;
    /** Only with several labels per sample: MeanIR before balancing. */
    readonly meanImbalance?: number;
    /** Only with several labels per sample: the rare labels that occur only together with a frequent one. */
    readonly obstacles?: readonly LabelObstacle[];
    /** The number of samples without a label, which are not in the result. */
    readonly unlabelled: number;
    /** The balanced manifest, if one was written. */
    readonly written?: {
        readonly file: string;
        readonly rows: number;
    };
}
export declare function renderBalance(report: BalanceReport, options: RenderOptions): string;
