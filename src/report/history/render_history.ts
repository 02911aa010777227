import { figuresData, findingData } from '../data/index.ts'
import { alignColumns, displayWidth, firstLine, type Paint, paintFor, textBlocks, wrap } from '../terminal/index.ts'
import {
  bullets,
  markdownWording,
  paragraphs,
  type RenderOptions,
  roundedOrNull,
  table,
  textWording,
  toJson,
} from '../text/index.ts'
import type { CommitState, HistoryReport } from './history_report.ts'
import {
  type HistoryColumns,
  type HistoryTableRow,
  historyHeadline,
  historyTable,
  shallowSentence,
} from './history_rows.ts'

/** Renders a history as text, JSON or Markdown. */
export function renderHistory(report: HistoryReport, options: RenderOptions): string {
  if (options.format === 'json') return historyJson(report)
  return options.format === 'markdown' ? historyMarkdown(report) : historyText(report, options)
}

function historyText(report: HistoryReport, { color, width, start }: RenderOptions): string {
  const [paint, say] = [paintFor(color), textWording(30, start)]
  const tables = SHOWN.map((columns) => {
    const { header, align, rows } = historyTable(report, say, columns)
    return { rows, lines: alignColumns([header, ...rows.map((row) => marked(row, paint))], align) }
  })
  const fits = (lines: readonly string[]) => lines.every((line) => displayWidth(line) <= width)
  const { rows, lines: all } = tables.find(({ lines }) => fits(lines)) ?? tables.at(-1) ?? { rows: [], lines: [] }
  const [head = '', ...lines] = all
  const reasons = rows.map(({ reason, cells }) => (reason === '' ? '' : `- ${cells[1]}: ${reason}`))
  return textBlocks([
    [firstLine(paint.bold(historyHeadline(report, say)), width)],
    rows.length === 0 ? [] : [paint.dim(head), ...lines],
    reasons.map((reason) => wrap(reason, width, '  ')),
    [wrap(shallowSentence(report, say), width)],
  ])
}

/** The tables of commits, the one that shows the most first. A terminal gets the first one that fits. */
const SHOWN: readonly HistoryColumns[] = [
  { classes: 'each', rules: true },
  { classes: 'each', rules: false },
  { classes: 'extremes', rules: false },
  { classes: 'count', rules: false },
]

function marked({ cells, result }: HistoryTableRow, paint: Paint): readonly string[] {
  const last = cells.at(-1) ?? ''
  const shown = result === 'pass' ? last : result === 'warn' ? paint.yellow(last) : paint.red(last)
  return [...cells.slice(0, -1), shown]
}

function historyMarkdown(report: HistoryReport): string {
  const say = markdownWording(30)
  const { header, align, rows } = historyTable(report, say)
  const marks = { pass: '✅', warn: '⚠️', fail: '❌', unreadable: '❓' }
  const lines = rows.map(({ cells, result }) => [...cells.slice(0, -1), `${marks[result]} ${cells.at(-1)}`])
  const document = paragraphs(
    `### ${historyHeadline(report, say)}`,
    rows.length === 0 ? '' : table(header, align, lines),
    bullets(rows.flatMap(({ reason, cells }) => (reason === '' ? [] : [`${cells[1]}: ${reason}`]))),
    shallowSentence(report, say),
  )
  return `${document}\n`
}

function historyJson({ path, commits, since, shallowAt }: HistoryReport): string {
  return toJson({
    schema_version: 1,
    path,
    since: since ?? null,
    shallow_at: shallowAt ?? null,
    commits: commits.map(({ sha, date, subject, state }) => ({ commit: sha, date, subject, ...stateData(state) })),
  })
}

function stateData(state: CommitState['state']) {
  if (state.kind === 'unreadable') return { error: state.reason }
  const { distribution, findings } = state
  return {
    error: null,
    result: findings[0]?.level ?? 'pass',
    total_samples: distribution.totalSamples,
    labelled_samples: distribution.labelledSamples,
    unlabelled: distribution.unlabelled,
    num_classes: distribution.numClasses,
    counts: distribution.counts,
    ...figuresData(distribution),
    findings: findings.map(findingData),
  }
}

/** The columns of a history as a table: one row per commit and class. */
export const HISTORY_COLUMNS: readonly string[] = [
  ...['commit', 'date', 'class', 'samples', 'percentage'],
  ...['total_samples', 'unlabelled', 'imbalance_ratio', 'result', 'error'],
]

/** Returns one row per commit and class. A commit without classes, or one that cannot be read, has one row without a class. */
export function historyCells({ commits }: HistoryReport): (string | number)[][] {
  return commits.flatMap(({ sha, date, state }) => {
    if (state.kind === 'unreadable') return [[sha, date, '', '', '', '', '', '', '', state.reason]]
    const { totalSamples, unlabelled, imbalanceRatio, counts, percentages } = state.distribution
    const end = [totalSamples, unlabelled, roundedOrNull(imbalanceRatio) ?? '', state.findings[0]?.level ?? 'pass', '']
    const classes = Object.entries(counts).filter(([, count]) => count > 0)
    if (classes.length === 0) return [[sha, date, '', '', '', ...end]]
    return classes.map(([name, count]) => [sha, date, name, count, roundedOrNull(percentages[name] ?? 0) ?? '', ...end])
  })
}
