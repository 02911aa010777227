import type { StrategyOutcome } from '../../balance/index.ts';
import type { BalancingData, StrategyData } from './balancing_data.ts';
import type { CheckResult } from './check_result.ts';
export declare function balancingData({ on, comparison }: NonNullable<CheckResult['balancing']>): BalancingData;
export declare function strategyData(outcome: StrategyOutcome): StrategyData;
/** Returns MeanIR as in JSON: `null` if no sample has a label. */
export declare function meanImbalanceData(meanImbalance: number): number | null;
