import type { StrategyOutcome } from './comparison.ts';
/** With more repeats, a model memorizes the copies. */
export declare const MOST_REPEATS = 3;
/** With fewer samples after undersampling, a class is too small to learn from. */
export declare const FEW_SAMPLES = 100;
interface Classes {
    readonly classes: readonly string[];
    readonly sizes: readonly number[];
    readonly smallest: number;
}
type Figures = Omit<StrategyOutcome, 'pro' | 'con' | 'advice'>;
type Texts = Pick<StrategyOutcome, 'pro' | 'con' | 'advice'>;
/** Returns an advantage and a disadvantage of a strategy, and advice if it applies. */
export declare function describeStrategy(figures: Figures, classes: Classes): Texts;
export declare function adviseOnSampler(total: number): string[];
export declare function times(count: number): string;
export declare function percent(part: number, whole: number): string;
export {};
