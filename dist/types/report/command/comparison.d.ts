import type { Comparison } from '../../balance/comparison.ts';
import { type RenderOptions } from '../format.ts';
import type { StrategyData } from '../report_data.ts';
/** What `compare` found. */
export interface ComparisonReport {
    /** The dataset as it was named. */
    readonly path: string;
    readonly on: 'train' | 'all';
    readonly comparison: Comparison;
    /** The strategy that the config asks for. */
    readonly configured?: string;
}
export declare function renderComparison(report: ComparisonReport, options: RenderOptions): string;
/** What a strategy does to the samples: copies and drops, or weights. */
export declare function effectOf({ copied, dropped, weights }: StrategyData): string;
