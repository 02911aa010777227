import { formatCount } from '../../config/index.ts'
import type { BalancingData, StrategyData } from '../data/index.ts'
import { formatChange, formatRange, table, type Wording } from '../text/index.ts'

export function strategyTable(balancing: BalancingData, configured: string | null, say: Wording): string {
  const { sizes, strategies, recommended_strategy: recommended } = balancing
  const rows = strategies.map((outcome) => strategyRow(outcome, outcome.strategy === recommended, configured, say))
  const now = ['as it is', formatCount(balancing.total), formatRange(sizes), '']
  return table(['strategy', 'samples', 'per class', 'copied, dropped'], ['l', 'r', 'r', 'l'], [now, ...rows])
}

function strategyRow(outcome: StrategyData, recommended: boolean, configured: string | null, say: Wording): string[] {
  const { strategy, targets, total: samples, weights } = outcome
  const effect = weights === null ? effects(outcome) : `weights ${formatRange(weights, (weight) => weight.toFixed(2))}`
  const cells = [formatCount(samples), formatRange(targets), effect]
  const suffix = strategy === configured ? ' *(configured)*' : ''
  if (!recommended) return [`${say.name(strategy)}${suffix}`, ...cells]
  return [`▸ **${say.name(strategy)}**${suffix}`, ...cells.map((cell) => (cell === '' ? '' : `**${cell}**`))]
}

function effects({ copied, dropped }: StrategyData): string {
  return [formatChange(copied), formatChange(-dropped)].filter((part) => part !== '').join(' ')
}
