import type { StrategyOutcome } from '../../balance/index.ts'
import type { BalancingData, StrategyData } from './balancing_data.ts'
import type { CheckResult } from './check_result.ts'
import { sixDecimals } from './json_numbers.ts'

export function balancingData({ on, comparison }: NonNullable<CheckResult['balancing']>): BalancingData {
  const { classes, sizes, total, strategies, recommendation } = comparison
  return {
    on,
    classes,
    sizes,
    total,
    strategies: strategies.map(strategyData),
    recommended_strategy: recommendation.strategy,
    reason: recommendation.reason,
    also: recommendation.also,
  }
}

export function strategyData(outcome: StrategyOutcome): StrategyData {
  const { strategy, targets, total, copied, dropped, mostRepeated, weights, neverDrawn, pro, con, advice } = outcome
  return {
    strategy,
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
