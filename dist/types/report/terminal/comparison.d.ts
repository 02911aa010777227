import type { Comparison } from '../../balance/index.ts';
import { type RenderOptions } from '../text/index.ts';
import { type StrategyChoice } from '../wording/index.ts';
/** The result of `compare`. */
interface ComparisonReport {
    /** The path of the dataset, as it was given. */
    readonly path: string;
    readonly on: 'train' | 'all';
    readonly comparison: Comparison;
    /** The strategy in the config, and its method. */
    readonly configured?: StrategyChoice;
}
export declare function renderComparison(report: ComparisonReport, options: RenderOptions): string;
export {};
