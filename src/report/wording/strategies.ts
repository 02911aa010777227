import type { BalancedGroups } from '../../balance/index.ts'
import { formatCount } from '../../config/index.ts'
import type { BalancingData, StrategyData } from '../data/index.ts'
import { formatChange, formatRange, formatRatio, table, type Wording } from '../text/index.ts'

/** A strategy, with its method if samples have several labels. */
export interface StrategyChoice {
  readonly strategy: string | null | undefined
  readonly by?: string | null | undefined
  /** The settings that change the strategy, if there are any. */
  readonly settings?: string | undefined
}

/** Explains the figure that strategies are compared by if samples have several labels. */
export const MEAN_IMBALANCE_NOTE =
  'MeanIR is the mean imbalance ratio of the labels. It is 1 if all labels are equally frequent.'

/** Whether samples have several labels, so that strategies have methods and are compared by MeanIR. */
export function comparesLabelSets(balancing: BalancingData): boolean {
  return balancing.mean_imbalance_before !== undefined
}

/** Whether an outcome is the chosen one. With one label per sample, strategies have no methods. */
export function isChosen({ strategy, by, settings }: StrategyData, choice: StrategyChoice): boolean {
  return strategy === choice.strategy && settings === choice.settings && (by === undefined || by === choice.by)
}

/** Returns the strategy of the config. Its outcome is another one if settings change it. */
export function configuredChoice(
  strategies: readonly StrategyData[],
  { strategy, by }: Omit<StrategyChoice, 'settings'>,
): StrategyChoice {
  return { strategy, by, settings: strategies.at(-1)?.settings }
}

/**
 * Returns `oversample by rare labels`, or only the strategy if samples have one label. The settings that change it are in
 * parentheses.
 */
export function strategyName({ strategy, by, settings }: StrategyChoice): string {
  const method = by === undefined || by === null ? '' : ` by ${methodName(by)}`
  return `${strategy}${method}${settings === undefined ? '' : ` (${settings})`}`
}

function methodName(by: string): string {
  const names: Readonly<Record<string, string>> = {
    rare_labels: 'rare labels',
    label_sets: 'label sets',
    repeat_factor: 'repeat factors',
  }
  return names[by] ?? by
}

/** @param shown The outcomes that get a row. */
export function strategyTable(
  balancing: BalancingData,
  configured: StrategyChoice | null,
  say: Wording,
  shown: readonly StrategyData[] = balancing.strategies,
): string {
  const { sizes, total, mean_imbalance_before: before } = balancing
  const recommended = { strategy: balancing.recommended_strategy, by: balancing.recommended_by }
  const rows = shown.map((outcome) => {
    const isConfigured = configured !== null && isChosen(outcome, configured)
    return strategyRow(outcome, { isRecommended: isChosen(outcome, recommended), isConfigured }, say)
  })
  const now = ['as it is', formatCount(total), before === undefined ? formatRange(sizes) : formatRatio(before), '']
  const measure = before === undefined ? 'per class' : 'MeanIR'
  return table(['strategy', 'samples', measure, 'copied, dropped'], ['l', 'r', 'r', 'l'], [now, ...rows])
}

interface Marks {
  readonly isRecommended: boolean
  readonly isConfigured: boolean
}

function strategyRow(outcome: StrategyData, { isRecommended, isConfigured }: Marks, say: Wording): string[] {
  const { targets, total: samples, mean_imbalance: mean } = outcome
  const cells = [
    formatCount(samples),
    mean === undefined ? formatRange(targets) : formatRatio(mean),
    strategyEffects(outcome),
  ]
  const name = say.name(strategyName(outcome))
  const suffix = isConfigured ? ' *(configured)*' : ''
  if (!isRecommended) return [`${name}${suffix}`, ...cells]
  return [`▸ **${name}**${suffix}`, ...cells.map((cell) => (cell === '' ? '' : `**${cell}**`))]
}

/**
 * Returns the name of a strategy with its marks for a narrow column: `▸ oversample (configured)`. Settings can be cut, so the mark is
 * in front of them.
 */
export function markedStrategy(outcome: StrategyData, { isRecommended, isConfigured }: Marks, say: Wording): string {
  const name = say.name(strategyName(outcome))
  const start = isRecommended ? '▸ ' : '  '
  if (!isConfigured) return `${start}${name}`
  return outcome.settings === undefined ? `${start}${name} (configured)` : `${start}configured: ${name}`
}

/** Returns `+98 −68`, or the range of the weights. */
export function strategyEffects({ copied, dropped, weights }: StrategyData): string {
  if (weights !== null) return `weights ${formatRange(weights, (weight) => weight.toFixed(2))}`
  return [formatChange(copied), formatChange(-dropped)].filter((part) => part !== '').join(' ')
}

/** Explains a column of the weighted strategy. */
export const NEVER_DRAWN = 'Never drawn: the share of the samples that one epoch of weighted sampling leaves out.'

/** Returns how many groups survive, such as `310 of 387 songs still have samples`. */
export function groupsKept(
  { noun, before, after }: BalancedGroups,
  nameOf: (name: string) => string = (name) => name,
): string {
  return `${formatCount(after)} of ${formatCount(before)} ${nameOf(noun)} still have samples`
}
