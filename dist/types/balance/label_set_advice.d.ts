import type { StrategyOutcome } from './comparison.ts';
import type { MethodFigures } from './label_set_outcome.ts';
type Texts = Pick<StrategyOutcome, 'pro' | 'con' | 'advice'>;
/** The samples before balancing. */
interface Before {
    readonly total: number;
    readonly meanImbalance: number;
}
/** Returns an advantage and a disadvantage of a method for samples with several labels, and advice if it applies. */
export declare function describeMethod(figures: MethodFigures, before: Before): Texts;
export {};
