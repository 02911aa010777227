import { capital, formatCount } from '../../config/index.ts'
import type { BalancingData, ReportData, StrategyData } from '../data/index.ts'
import {
  bullets,
  endSentence,
  escapeHtml,
  folded,
  formatRange,
  formatRatio,
  lowerFirst,
  paragraphs,
  table,
  type Wording,
} from '../text/index.ts'
import {
  comparesLabelSets,
  configuredChoice,
  type Detail,
  isChosen,
  MEAN_IMBALANCE_NOTE,
  onceRenamed,
  type StrategyChoice,
  strategyEffects,
  strategyName,
} from '../wording/index.ts'
import { sizesByStrategy } from './classes/index.ts'

/** Renders the strategies side by side, with the recommended one marked. It is open if the ratio warns or fails. */
export function strategiesSection(report: ReportData, detail: Detail, say: Wording): string {
  const { balancing } = report
  if (balancing === null) return ''
  const configured = configuredChoice(balancing.strategies, {
    strategy: report.config.balancing_strategy,
    by: report.config.balancing_by ?? 'rare_labels',
  })
  const isMultiLabel = comparesLabelSets(balancing)
  const noun = isMultiLabel ? 'label' : 'class'
  const shown = comparedOutcomes(balancing, configured)
  const content = [
    narrowTable(balancing, shown, say),
    sentences(report, balancing, configured, say),
    adviceList(balancing, configured, say),
  ]
  const compared = { ...balancing, strategies: outcomesByClass(balancing, configured) }
  const byClass = [
    isMultiLabel ? 'All methods, and strategies by label' : 'Strategies by class',
    shown.length < balancing.strategies.length
      ? narrowTable(balancing, balancing.strategies, say, (one) => methodCell(one, say), '<sub>samples</sub>')
      : '',
    sizesByStrategy(compared, { detail, noun, method: methodOf(balancing, configured) }, say),
  ] as const
  if (isRatioBroken(report))
    return paragraphs(
      `#### Balancing the ${balancing.on === 'train' ? 'training split' : 'dataset'}`,
      ...content,
      folded(...byClass),
    )
  return folded(`Balancing: ${headlineOf(balancing, configured)}`, ...content, ...byClass.slice(1))
}

/** Whether the ratio warns or fails after misspelled classes are renamed. */
function isRatioBroken(report: ReportData): boolean {
  const { checks } = onceRenamed(report)
  return checks.some(({ rule, status }) => rule === 'max_imbalance_ratio' && (status === 'warn' || status === 'fail'))
}

function headlineOf(balancing: BalancingData, configured: StrategyChoice): string {
  const { recommended_strategy: strategy, recommended_by: by } = balancing
  const recommended = { strategy, by }
  if (strategy === null) return hasNothingToDo(balancing) ? 'nothing to do' : 'no strategy recommended'
  const isConfigured = balancing.strategies.some((one) => isChosen(one, recommended) && isChosen(one, configured))
  return `${escapeHtml(strategyName(recommended))} recommended${isConfigured ? ' and configured' : ''}`
}

/** Whether the labels are balanced already. MeanIR can also be higher than 1 and out of reach of every strategy. */
function hasNothingToDo({ mean_imbalance_before: before }: BalancingData): boolean {
  return before === undefined || before === null || before === 1
}

/**
 * With several methods per strategy, the table in sight compares those of the recommended kind, or of the configured one, and has the
 * row of what is configured with settings.
 */
function comparedOutcomes(balancing: BalancingData, configured: StrategyChoice): readonly StrategyData[] {
  const by = methodOf(balancing, configured)
  const isOwn = (outcome: StrategyData) => outcome.settings !== undefined && isChosen(outcome, configured)
  return balancing.strategies.filter((outcome) => outcome.by === undefined || outcome.by === by || isOwn(outcome))
}

function methodOf({ recommended_by: recommended }: BalancingData, { by }: StrategyChoice): StrategyChoice['by'] {
  return recommended ?? by
}

/** The same, and the configured method. */
function outcomesByClass(balancing: BalancingData, configured: StrategyChoice): readonly StrategyData[] {
  const compared = comparedOutcomes(balancing, configured)
  return balancing.strategies.filter((outcome) => compared.includes(outcome) || isChosen(outcome, configured))
}

/** Renders three columns that do not wrap on a phone. With several labels per sample, strategies are compared by MeanIR. */
function narrowTable(
  balancing: BalancingData,
  shown: readonly StrategyData[],
  say: Wording,
  nameOf = ({ strategy }: StrategyData): string => say.name(strategy),
  sizes = 'samples',
): string {
  const { total: size, mean_imbalance_before: before } = balancing
  const recommended = { strategy: balancing.recommended_strategy, by: balancing.recommended_by }
  const isMultiLabel = before !== undefined
  const rows = shown.map((outcome) => {
    const measure = isMultiLabel ? formatRatio(outcome.mean_imbalance ?? null) : effects(outcome)
    const cells = [
      outcome.settings === undefined ? nameOf(outcome) : configuredName(outcome),
      formatCount(outcome.total),
      measure.replaceAll(' ', '\u00a0'),
    ]
    if (!isChosen(outcome, recommended)) return cells
    return cells.map((cell, place) => `${place === 0 ? '▸\u00a0' : ''}${cell === '' ? '' : say.strong(cell)}`)
  })
  const now = ['as\u00a0it\u00a0is', formatCount(size), isMultiLabel ? formatRatio(before) : '']
  return table(
    ['strategy', sizes, isMultiLabel ? 'MeanIR' : 'change'],
    ['l', 'r', isMultiLabel ? 'r' : 'l'],
    [now, ...rows],
  )
}

/** `weighted (sqrt)` for another formula of the weights. Other settings are in the sentence below the table. */
function configuredName({ strategy, settings = '' }: StrategyData): string {
  const [, formula] = /^weights: ([a-z]+)$/.exec(settings) ?? []
  return formula === undefined ? 'configured' : `${strategy}\u00a0(${formula})`
}

/** The strategy with its method, in small letters so that the table fits on a phone. */
function methodCell(outcome: StrategyData, say: Wording): string {
  return `<sub>${say.name(strategyName(outcome).replaceAll(' ', '\u00a0'))}</sub>`
}

/** `+40 −280`, or the range of the weights, `×0.56–1.47`. */
function effects(outcome: StrategyData): string {
  const { weights } = outcome
  return weights === null ? strategyEffects(outcome) : `×${formatRange(weights, (weight) => weight.toFixed(2))}`
}

/** Says why a strategy is recommended, which one is configured, and what the figures mean. */
function sentences(report: ReportData, balancing: BalancingData, configured: StrategyChoice, say: Wording): string {
  const { on, reason, recommended_strategy: strategy, recommended_by: by } = balancing
  const isMultiLabel = comparesLabelSets(balancing)
  const what = strategy === null ? capital(reason) : reason
  const method = isMultiLabel && strategy !== null ? `${say.name(strategyName({ strategy, by }))}: ` : ''
  const own = balancing.strategies.find((one) => isChosen(one, configured))
  const isRecommended = own !== undefined && isChosen(own, { strategy, by })
  const names = isMultiLabel ? 'labels' : 'classes'
  return [
    `${strategy === null ? '' : `▸ Recommended${isRecommended ? ' and configured' : ''}: `}${method}${endSentence(say.prose(what))}`,
    own === undefined || isRecommended ? '' : configuredSentence(own, say),
    on === 'train' ? 'The validation and test splits are not changed.' : '',
    isMultiLabel ? MEAN_IMBALANCE_NOTE : '',
    report.renames.length > 0 ? `The figures assume that the ${names} are renamed.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** `Configured: oversample.`, with the figures of a method that the table does not contain. */
function configuredSentence(outcome: StrategyData, say: Wording): string {
  const { mean_imbalance: mean, total: size } = outcome
  const figures = mean === undefined ? '' : ` (${formatCount(size)} samples, MeanIR ${formatRatio(mean)})`
  return `Configured: ${say.name(strategyName(outcome))}${figures}.`
}

function adviceList(
  { also, strategies, recommended_strategy, recommended_by }: BalancingData,
  configured: StrategyChoice,
  say: Wording,
): string {
  const recommended = { strategy: recommended_strategy, by: recommended_by }
  const advice = strategies.find((outcome) => isChosen(outcome, recommended))?.advice ?? []
  const own = strategies.find((one) => one.settings !== undefined && isChosen(one, configured))?.advice ?? []
  const isAboutTwo = advice.length > 0 && own.length > 0
  const named = (title: string, texts: readonly string[]) =>
    isAboutTwo ? texts.map((text) => `${title}: ${lowerFirst(text)}`) : texts
  return bullets([...also, ...named('Recommended', advice), ...named('Configured', own)].map((text) => say.prose(text)))
}
