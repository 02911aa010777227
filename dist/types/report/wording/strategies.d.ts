import type { BalancingData, StrategyData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
/** A strategy, with its method if samples have several labels. */
export interface StrategyChoice {
    readonly strategy: string | null | undefined;
    readonly by?: string | null | undefined;
}
/** Explains the figure that strategies are compared by if samples have several labels. */
export declare const MEAN_IMBALANCE_NOTE = "MeanIR is the mean imbalance ratio of the labels. It is 1 if all labels are equally frequent.";
/** Whether samples have several labels, so that strategies have methods and are compared by MeanIR. */
export declare function comparesLabelSets(balancing: BalancingData): boolean;
/** Whether an outcome is the chosen one. With one label per sample, strategies have no methods. */
export declare function isChosen({ strategy, by }: StrategyData, choice: StrategyChoice): boolean;
/** Returns `oversample by rare labels`, or only the strategy if samples have one label. */
export declare function strategyName({ strategy, by }: StrategyChoice): string;
/** @param shown The outcomes that get a row. */
export declare function strategyTable(balancing: BalancingData, configured: StrategyChoice | null, say: Wording, shown?: readonly StrategyData[]): string;
/** Returns `+98 −68`, or the range of the weights. */
export declare function strategyEffects({ copied, dropped, weights }: StrategyData): string;
