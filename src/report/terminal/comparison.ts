import type { Comparison } from '../../balance/index.ts'
import { capital, formatCount } from '../../config/index.ts'
import { balancingData, type StrategyData } from '../data/index.ts'
import {
  type Align,
  bullets,
  endSentence,
  formatChange,
  formatRange,
  formatRatio,
  markdownWording,
  paragraphs,
  type RenderOptions,
  textWording,
  toJson,
  type Wording,
} from '../text/index.ts'
import {
  comparesLabelSets,
  isChosen,
  MEAN_IMBALANCE_NOTE,
  markedStrategy,
  type StrategyChoice,
  strategyName,
  strategyTable,
} from '../wording/index.ts'
import { alignColumns, displayWidth, wrap } from './columns.ts'
import { firstLine, textBlocks } from './lines.ts'
import { paintFor } from './paint.ts'

/** The result of `compare`. */
export interface ComparisonReport {
  /** The path of the dataset, as it was given. */
  readonly path: string
  readonly on: 'train' | 'all'
  readonly comparison: Comparison
  /** The strategy in the config, and its method. */
  readonly configured?: StrategyChoice
}

export function renderComparison(report: ComparisonReport, options: RenderOptions): string {
  if (options.format === 'json') return comparisonJson(report)
  return options.format === 'markdown' ? comparisonMarkdown(report) : comparisonText(report, options)
}

function comparisonJson({ path, on, comparison }: ComparisonReport): string {
  const { recommended_strategy, recommended_by, reason, also, strategies, classes, ...data } = balancingData({
    on,
    comparison,
  })
  return toJson({
    schema_version: 1,
    dataset: { path },
    recommended_strategy,
    ...(recommended_by !== undefined && { recommended_by }),
    reason,
    also,
    ...data,
    classes,
    strategies: strategies.map((outcome) => ({ ...outcome, change: outcome.total - data.total })),
  })
}

function comparisonText(
  { path, on, comparison, configured }: ComparisonReport,
  { color, width, start }: RenderOptions,
): string {
  const [paint, say] = [paintFor(color), textWording(60, start)]
  const data = balancingData({ on, comparison })
  const { strategies, reason, also, total, sizes, mean_imbalance_before: before } = data
  const recommended = { strategy: data.recommended_strategy, by: data.recommended_by }
  const rows = strategies.map((outcome) => [
    markedStrategy(
      outcome,
      {
        isRecommended: isChosen(outcome, recommended),
        isConfigured: configured !== undefined && isChosen(outcome, configured),
      },
      say,
    ),
    formatCount(outcome.total),
    formatChange(outcome.total - total),
    ...(outcome.mean_imbalance === undefined
      ? [formatRange(outcome.targets)]
      : [formatRatio(outcome.mean_imbalance), formatCount(outcome.most_repeated)]),
  ])
  const measures = before === undefined ? ['per class'] : ['MeanIR', 'most repeated']
  const asItIs = before === undefined ? [formatRange(sizes)] : [formatRatio(before), '']
  const figures = [
    ['  strategy', 'samples', 'change', ...measures],
    ['  as it is', formatCount(total), '', ...asItIs],
    ...rows,
  ]
  const effects = ['', '', ...strategies.map(effectOf)]
  const align: readonly Align[] = ['l', 'r', 'r', ...measures.map(() => 'r' as const)]
  const wide = alignColumns(
    figures.map((row, place) => [...row, effects[place] ?? '']),
    [...align, 'l'],
  )
  // Where the effects do not fit next to the figures, they are below the names of the strategies.
  const isWide = wide.every((line) => displayWidth(line) <= width)
  const [header = '', ...lines] = isWide ? wide : alignColumns(figures, align, width)
  const title = on === 'train' ? 'balancing the training split' : 'balancing all samples'
  return textBlocks([
    [firstLine(`${paint.bold(say.prose(path))}: ${title}`, width)],
    [paint.dim(header), ...lines.map((line) => (line.startsWith('▸') ? paint.bold(line) : line))],
    ...strategies.map((outcome) => prosAndCons(outcome, say, { width, isWide })),
    [
      ...(comparesLabelSets(data) ? [wrap(MEAN_IMBALANCE_NOTE, width, '  ')] : []),
      wrap(
        recommended.strategy === null
          ? say.prose(capital(reason))
          : `Recommended: ${paint.bold(strategyName(recommended))}. ${endSentence(say.prose(capital(reason)))}`,
        width,
        '  ',
      ),
      ...also.map((text) => wrap(`${paint.yellow('!')} ${say.prose(text)}`, width, '  ')),
    ],
  ])
}

/** Describes the effect of a strategy: copied and dropped samples, or weights. */
function effectOf({ copied, dropped, weights }: StrategyData): string {
  if (weights !== null) return `weights ${formatRange(weights, (weight) => weight.toFixed(2))}`
  const parts = [
    copied === 0 ? '' : `${formatCount(copied)} copied`,
    dropped === 0 ? '' : `${formatCount(dropped)} dropped`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

interface Room {
  readonly width: number
  /** Whether the table contains the effects. */
  readonly isWide: boolean
}

function prosAndCons(outcome: StrategyData, say: Wording, { width, isWide }: Room): string[] {
  const { pro, con, advice } = outcome
  const effect = isWide ? '' : effectOf(outcome)
  return [
    `${strategyName(outcome)}${effect === '' ? '' : `: ${effect}`}`,
    wrap(`  + ${say.prose(pro)}`, width, '    '),
    wrap(`  − ${say.prose(con)}`, width, '    '),
    ...advice.map((text) => wrap(`  ! ${say.prose(text)}`, width, '    ')),
  ]
}

function comparisonMarkdown({ path, on, comparison, configured }: ComparisonReport): string {
  const say = markdownWording()
  const data = balancingData({ on, comparison })
  const recommended = { strategy: data.recommended_strategy, by: data.recommended_by }
  const recommendation = `${recommended.strategy === null ? '' : `▸ Recommended: **${say.name(strategyName(recommended))}**. `}${endSentence(say.prose(capital(data.reason)))}`
  const lines = data.strategies.map((outcome) => {
    const { pro, con, advice } = outcome
    const warnings = advice.map((text) => ` ⚠️ ${endSentence(say.prose(text))}`).join('')
    return `**${say.name(strategyName(outcome))}**: ${say.prose(pro)}, but ${say.prose(con)}.${warnings}`
  })
  const document = paragraphs(
    `### ${say.prose(path)}: balancing ${on === 'train' ? 'the training split' : 'all samples'}`,
    strategyTable(data, configured ?? null, say),
    recommendation,
    comparesLabelSets(data) ? MEAN_IMBALANCE_NOTE : '',
    bullets(data.also.map(say.prose)),
    bullets(lines),
  )
  return `${document}\n`
}
