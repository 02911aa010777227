import type { StrategyOutcome } from '../../balance/index.ts'
import { finite, sixDecimals } from '../text/index.ts'
import type { BalancingData, StrategyData } from './balancing_data.ts'
import type { CheckResult } from './check_result.ts'

export function balancingData({ on, comparison }: NonNullable<CheckResult['balancing']>): BalancingData {
  const { classes, sizes, total, strategies, recommendation, meanImbalance, obstacles } = comparison
  return {
    on,
    classes,
    sizes,
    total,
    strategies: strategies.map(strategyData),
    recommended_strategy: recommendation.strategy,
    ...(meanImbalance !== undefined && { recommended_by: recommendation.by ?? null }),
    reason: recommendation.reason,
    also: recommendation.also,
    ...(meanImbalance !== undefined && {
      mean_imbalance_before: meanImbalanceData(meanImbalance),
      obstacles: obstacles ?? [],
    }),
  }
}

export function strategyData(outcome: StrategyOutcome): StrategyData {
  const { strategy, by, targets, total, copied, dropped, mostRepeated, weights, neverDrawn, pro, con, advice } = outcome
  const { meanImbalance, settings } = outcome
  return {
    strategy,
    ...(by !== undefined && { by }),
    ...(settings !== undefined && { settings }),
    ...(meanImbalance !== undefined && { mean_imbalance: meanImbalanceData(meanImbalance) }),
    targets,
    total,
    copied,
    dropped,
    most_repeated: mostRepeated,
    weights: weights ?? null,
    never_drawn: neverDrawn?.map(sixDecimals) ?? null,
    pro,
    con,
    advice,
  }
}

/** Returns MeanIR as in JSON: `null` if no sample has a label. */
export function meanImbalanceData(meanImbalance: number): number | null {
  return finite(sixDecimals(meanImbalance))
}
