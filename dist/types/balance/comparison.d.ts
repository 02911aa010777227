import type { Strategy } from '../config/index.ts';
/** What each strategy would make of one set of class sizes. */
export interface Comparison {
    /** Classes that have samples, in the order of bytes. */
    readonly classes: readonly string[];
    readonly sizes: readonly number[];
    readonly total: number;
    readonly strategies: readonly StrategyOutcome[];
    readonly recommendation: Recommendation;
}
export interface StrategyOutcome {
    readonly strategy: Strategy;
    /** Size of each class afterwards; weighted leaves them as they are. */
    readonly targets: readonly number[];
    readonly total: number;
    readonly copied: number;
    readonly dropped: number;
    /** How often the most repeated sample stands in the result. */
    readonly mostRepeated: number;
    /** weighted: N / (k n_c) per class. */
    readonly weights?: readonly number[];
    /** weighted: the chance, 0 to 1, that a given sample of the class is not drawn in an epoch of N draws: (1 - 1/(k n_c))^N. */
    readonly neverDrawn?: readonly number[];
    readonly pro: string;
    readonly con: string;
    /** The guide's troubleshooting where it applies. */
    readonly advice: readonly string[];
}
export interface Recommendation {
    /** None where all classes have one size. */
    readonly strategy: Strategy | null;
    /** One sentence. */
    readonly reason: string;
    /** Ratio above 5: what else to consider, and which classes need data. */
    readonly also: readonly string[];
}
