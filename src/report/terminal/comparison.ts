import type { Comparison } from '../../balance/index.ts'
import { capital, formatCount } from '../../config/index.ts'
import { balancingData, type StrategyData } from '../data/index.ts'
import {
  bullets,
  endSentence,
  formatChange,
  formatRange,
  markdownWording,
  paragraphs,
  type RenderOptions,
  textWording,
  toJson,
  type Wording,
} from '../text/index.ts'
import { strategyTable } from '../wording/index.ts'
import { alignColumns, wrap } from './columns.ts'
import { textBlocks } from './lines.ts'
import { paintFor } from './paint.ts'

/** The result of `compare`. */
interface ComparisonReport {
  /** The path of the dataset, as it was given. */
  readonly path: string
  readonly on: 'train' | 'all'
  readonly comparison: Comparison
  /** The strategy in the config. */
  readonly configured?: string
}

export function renderComparison(report: ComparisonReport, options: RenderOptions): string {
  if (options.format === 'json') return comparisonJson(report)
  return options.format === 'markdown' ? comparisonMarkdown(report) : comparisonText(report, options)
}

function comparisonJson({ path, on, comparison }: ComparisonReport): string {
  const { recommended_strategy, reason, also, strategies, classes, ...data } = balancingData({ on, comparison })
  return toJson({
    schema_version: 1,
    dataset: { path },
    recommended_strategy,
    reason,
    also,
    ...data,
    classes,
    strategies: strategies.map((outcome) => ({ ...outcome, change: outcome.total - data.total })),
  })
}

function comparisonText(
  { path, on, comparison, configured }: ComparisonReport,
  { color, width }: RenderOptions,
): string {
  const [paint, say] = [paintFor(color), textWording()]
  const {
    strategies,
    recommended_strategy: recommended,
    reason,
    also,
    total,
    sizes,
  } = balancingData({ on, comparison })
  const rows = strategies.map((outcome) => [
    `${outcome.strategy === recommended ? '▸ ' : '  '}${outcome.strategy}${outcome.strategy === configured ? ' (configured)' : ''}`,
    formatCount(outcome.total),
    formatChange(outcome.total - total),
    formatRange(outcome.targets),
    effectOf(outcome),
  ])
  const [header = '', ...lines] = alignColumns(
    [
      ['  strategy', 'samples', 'change', 'per class', ''],
      ['  as it is', formatCount(total), '', formatRange(sizes), ''],
      ...rows,
    ],
    ['l', 'r', 'r', 'r', 'l'],
  )
  const title = on === 'train' ? 'balancing the training split' : 'balancing all samples'
  return textBlocks([
    [`${paint.bold(say.prose(path))}: ${title}`],
    [paint.dim(header), ...lines.map((line) => (line.startsWith('▸') ? paint.bold(line) : line))],
    ...strategies.map((outcome) => prosAndCons(outcome, say, width)),
    [
      wrap(
        recommended === null
          ? say.prose(capital(reason))
          : `Recommended: ${paint.bold(recommended)}. ${endSentence(say.prose(capital(reason)))}`,
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

function prosAndCons({ strategy, pro, con, advice }: StrategyData, say: Wording, width: number): string[] {
  return [
    strategy,
    wrap(`  + ${say.prose(pro)}`, width, '    '),
    wrap(`  − ${say.prose(con)}`, width, '    '),
    ...advice.map((text) => wrap(`  ! ${say.prose(text)}`, width, '    ')),
  ]
}

function comparisonMarkdown({ path, on, comparison, configured }: ComparisonReport): string {
  const say = markdownWording()
  const data = balancingData({ on, comparison })
  const recommendation = `${data.recommended_strategy === null ? '' : `▸ Recommended: **${say.name(data.recommended_strategy)}**. `}${endSentence(say.prose(capital(data.reason)))}`
  const lines = data.strategies.map(({ strategy, pro, con, advice }) => {
    const warnings = advice.map((text) => ` ⚠️ ${endSentence(say.prose(text))}`).join('')
    return `**${say.name(strategy)}**: ${say.prose(pro)}, but ${say.prose(con)}.${warnings}`
  })
  const document = paragraphs(
    `### ${say.prose(path)}: balancing ${on === 'train' ? 'the training split' : 'all samples'}`,
    strategyTable(data, configured ?? null, say),
    recommendation,
    bullets(data.also.map(say.prose)),
    bullets(lines),
  )
  return `${document}\n`
}
