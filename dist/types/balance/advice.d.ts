import type { StrategyOutcome } from './comparison.ts';
/** Below this, undersampling leaves too little of a class to learn from. */
export declare const FEW_SAMPLES = 100;
export interface Classes {
    readonly classes: readonly string[];
    readonly sizes: readonly number[];
    readonly smallest: number;
}
type Figures = Omit<StrategyOutcome, 'pro' | 'con' | 'advice'>;
type Texts = Pick<StrategyOutcome, 'pro' | 'con' | 'advice'>;
/** A line for a strategy, a line against it, and what to mind where it applies. */
export declare function describeStrategy(figures: Figures, classes: Classes): Texts;
export {};
