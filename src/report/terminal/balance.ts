import {
  adviseOnObstacles,
  type BalancedGroups,
  type LabelObstacle,
  type StrategyOutcome,
} from '../../balance/index.ts'
import { capital, counted, formatCount, largest, smallest } from '../../config/index.ts'
import { meanImbalanceData, strategyData } from '../data/index.ts'
import {
  bullets,
  formatChange,
  formatRatio,
  markdownWording,
  paragraphs,
  type RenderOptions,
  table,
  textWording,
  toJson,
  type Wording,
} from '../text/index.ts'
import { groupsKept, largestFirst, strategyName } from '../wording/index.ts'
import { alignColumns, wrap } from './columns.ts'
import { firstLine, textBlocks } from './lines.ts'
import { paintFor } from './paint.ts'

/** The result of `balance`. */
export interface BalanceReport {
  /** The path of the dataset, as it was given. */
  readonly path: string
  readonly seed: number
  /** The classes that have samples, in the order of bytes, with their sizes before balancing. */
  readonly classes: readonly string[]
  readonly sizes: readonly number[]
  readonly outcome: StrategyOutcome
  /** The number of samples before balancing: the sum of `sizes`, unless samples have several labels. */
  readonly total: number
  /** Only with several labels per sample: MeanIR before balancing. */
  readonly meanImbalance?: number
  /** Only with several labels per sample: the rare labels that occur only together with a frequent one. */
  readonly obstacles?: readonly LabelObstacle[]
  /** Only if samples of groups are dropped: how many groups still have samples. */
  readonly groups?: BalancedGroups | undefined
  /** The number of samples without a label, which are not in the result. */
  readonly unlabelled: number
  /** Set if only the training split was balanced: where it is defined. */
  readonly part?: { readonly name: 'train'; readonly origin: string }
  /** The balanced manifest, if one was written. */
  readonly written?: { readonly file: string; readonly rows: number }
}

export function renderBalance(report: BalanceReport, options: RenderOptions): string {
  if (options.format === 'json') return balanceJson(report)
  return options.format === 'markdown' ? balanceMarkdown(report) : balanceText(report, options)
}

interface ClassRow {
  readonly name: string
  readonly size: number
  readonly after: number
  readonly weight: number | null
}

function classRows({ classes, sizes, outcome }: BalanceReport): ClassRow[] {
  return largestFirst(
    classes.map((name, code) => ({
      name,
      size: sizes[code] ?? 0,
      after: outcome.targets[code] ?? 0,
      weight: outcome.weights?.[code] ?? null,
    })),
  )
}

function balanceJson(report: BalanceReport): string {
  const { path, seed, classes, sizes, total: before, outcome, unlabelled, written } = report
  const counts = (values: readonly number[]) =>
    Object.fromEntries(classes.map((name, code) => [name, values[code] ?? 0]))
  return toJson({
    schema_version: 1,
    dataset: { path },
    seed,
    strategy: outcome.strategy,
    ...methodFigures(report),
    before: { total_samples: before, counts: counts(sizes), imbalance_ratio: ratioOf(sizes) },
    after: { total_samples: outcome.total, counts: counts(outcome.targets), imbalance_ratio: ratioOf(outcome.targets) },
    change: outcome.total - before,
    ...balanceFigures(outcome),
    class_weights: outcome.weights === undefined ? null : counts(outcome.weights),
    ...(report.groups && { groups: report.groups }),
    unlabelled,
    ...(report.part && { split: report.part.name, split_origin: report.part.origin }),
    written: written ?? null,
  })
}

function methodFigures({ outcome, meanImbalance, obstacles }: BalanceReport): object {
  if (meanImbalance === undefined) return {}
  const { by, mean_imbalance } = strategyData(outcome)
  return { by, mean_imbalance_before: meanImbalanceData(meanImbalance), mean_imbalance, obstacles }
}

function balanceFigures(outcome: StrategyOutcome): object {
  const { settings, copied, dropped, most_repeated, pro, con, advice } = strategyData(outcome)
  return { ...(settings !== undefined && { settings }), copied, dropped, most_repeated, pro, con, advice }
}

function ratioOf(sizes: readonly number[]): number | null {
  return sizes.length === 0 ? null : largest(sizes) / smallest(sizes)
}

function tableOf(report: BalanceReport, say: Wording): { readonly header: string[]; readonly rows: string[][] } {
  const weighted = report.outcome.weights !== undefined
  const line = (name: string, before: number, after: number, weight: string) => [
    name,
    formatCount(before),
    formatCount(after),
    weighted ? weight : formatChange(after - before),
  ]
  const rows = classRows(report).map(({ name, size, after, weight }) =>
    line(say.name(name), size, after, (weight ?? 0).toFixed(2)),
  )
  const { outcome, total: all, meanImbalance } = report
  const isMultiLabel = meanImbalance !== undefined
  return {
    header: [isMultiLabel ? 'label' : 'class', 'before', 'after', weighted ? 'weight' : 'change'],
    rows: [...rows, line(isMultiLabel ? 'samples' : 'all', all, outcome.total, '')],
  }
}

function notes(report: BalanceReport): string[] {
  const { outcome, unlabelled, written, part, total: all, obstacles = [] } = report
  const { mostRepeated, strategy, advice } = outcome
  return [
    strategy === 'weighted'
      ? weightedNote(report)
      : `${imbalanceNote(report)}, total ${formatCount(all)} → ${formatCount(outcome.total)} (${formatChange(outcome.total - all) || '±0'})`,
    mostRepeated > 1
      ? `No sample occurs more than ${mostRepeated === 2 ? 'twice' : `${formatCount(mostRepeated)} times`} in the result`
      : '',
    report.groups === undefined ? '' : capital(groupsKept(report.groups)),
    unlabelled > 0 ? `Ignored ${counted(unlabelled, 'sample')} without a label` : '',
    ...advice,
    // Dropping samples repeats no frequent label.
    ...(strategy === 'undersample' ? [] : adviseOnObstacles(obstacles)),
    written === undefined ? '' : writtenNote(written, part),
  ].filter((note) => note !== '')
}

function writtenNote({ rows, file }: Required<BalanceReport>['written'], part: BalanceReport['part']): string {
  const written = `Wrote ${counted(rows, 'row')} to ${file}`
  return part === undefined ? written : `${written}, only of the training split in ${part.origin}`
}

function imbalanceNote({ outcome, sizes, meanImbalance }: BalanceReport): string {
  if (meanImbalance === undefined)
    return `Ratio ${formatRatio(ratioOf(sizes))} → ${formatRatio(ratioOf(outcome.targets))}`
  return `MeanIR ${formatRatio(meanImbalance)} → ${formatRatio(outcome.meanImbalance ?? null)}`
}

function weightedNote(report: BalanceReport): string {
  const kept = `All ${formatCount(report.outcome.total)} samples are kept`
  if (report.meanImbalance === undefined) return `${kept}, and each is drawn with the weight of its class`
  return `${kept}, and the weights draw them so that on average, ${imbalanceNote(report)}`
}

function titleOf({ seed, part }: BalanceReport, strategy: string): string {
  return `${strategy}, seed ${seed}${part === undefined ? '' : ', training split'}`
}

function balanceText(report: BalanceReport, { color, width, start }: RenderOptions): string {
  const [paint, say] = [paintFor(color), textWording(60, start)]
  const { header, rows } = tableOf(report, say)
  const [head = '', ...lines] = alignColumns([header, ...rows], ['l', 'r', 'r', 'r'], width)
  return textBlocks([
    [firstLine(`${paint.bold(say.prose(report.path))}: ${titleOf(report, strategyName(report.outcome))}`, width)],
    [paint.dim(head), ...lines],
    notes(report).map((note) => wrap(say.prose(note), width, '  ')),
  ])
}

function balanceMarkdown(report: BalanceReport): string {
  const say = markdownWording()
  const { header, rows } = tableOf(report, say)
  const last = rows.at(-1) ?? []
  const bold = last.map((cell) => (cell === '' ? '' : `**${cell}**`))
  const document = paragraphs(
    `### ${say.prose(report.path)}: ${titleOf(report, say.name(strategyName(report.outcome)))}`,
    table(header, ['l', 'r', 'r', 'r'], [...rows.slice(0, -1), bold]),
    bullets(notes(report).map(say.prose)),
  )
  return `${document}\n`
}
