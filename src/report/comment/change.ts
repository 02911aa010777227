import { counted, formatCount } from '../../config/index.ts'
import type { Publication, ReportData } from '../data/index.ts'
import {
  folded,
  formatChange,
  formatRange,
  formatRatioChange,
  formatShare,
  paragraphs,
  table,
  total,
  type Wording,
} from '../text/index.ts'
import {
  bar,
  changeSentence,
  type Detail,
  type Fold,
  foldRows,
  largestFirst,
  nounOf,
  restName,
  samplesOfShares,
} from '../wording/index.ts'
import { committedSentence } from './commit.ts'
import { relabelledPart } from './relabelled.ts'
import { testChangePart } from './test_change.ts'

/** The number of rows that are visible without unfolding. */
const IN_SIGHT = 12
/** The smallest classes are always visible because they determine the ratio. */
const SMALLEST_IN_SIGHT = 3
const BAR_WIDTH = 5

interface Row {
  readonly name: string
  readonly size: number
  readonly before: number | null
}

/** Renders the classes before and after, and which samples were added, removed, relabelled or moved. */
export function changeSection(report: ReportData, publication: Publication, detail: Detail, say: Wording): string {
  const { one, many } = nounOf(report)
  const rows = classRows(report)
  const { shown, hidden } = foldRows(rows, Math.min(IN_SIGHT, detail.classes), isNoteworthy(report, rows))
  const rest = foldRows(hidden, detail.classes, () => false)
  return paragraphs(
    report.no_comparison === null ? '' : `No comparison with a base: ${say.prose(report.no_comparison)}.`,
    classTable(report, { shown, hidden }, say),
    hidden.length === 0 || detail.classes <= IN_SIGHT
      ? ''
      : folded(counted(hidden.length, `more ${one}`, `more ${many}`), classTable(report, rest, say, false)),
    [changeSentence(report, say), committedSentence(report, publication, say)].filter((part) => part !== '').join(' '),
    relabelledPart(report, detail, say),
    testChangePart(report, detail, say),
  )
}

function classRows({ change, classes }: ReportData): Row[] {
  const rows: Row[] =
    change === null
      ? classes.map(({ name, count }) => ({ name, size: count, before: null }))
      : change.classes.map(({ name, head, base }) => ({ name, size: head, before: base }))
  return largestFirst(rows)
}

/** Returns whether a class is in a finding, is one of the smallest or has changed. */
function isNoteworthy({ findings }: ReportData, rows: readonly Row[]): (row: Row) => boolean {
  const named = new Set(findings.map((finding) => finding.class))
  const smallest = new Set(rows.filter(({ size }) => size > 0).slice(-SMALLEST_IN_SIGHT))
  return (row) => named.has(row.name) || smallest.has(row) || (row.before !== null && row.before !== row.size)
}

function classTable(report: ReportData, { shown, hidden }: Fold<Row>, say: Wording, withTotal = true): string {
  const compared = report.change !== null
  const most = report.classes.reduce((largest, { count }) => Math.max(largest, count), 0)
  const line = (name: string, { size, before }: Pick<Row, 'size' | 'before'>, end: string) => [
    name,
    transition(before, size),
    ...(compared ? [formatChange(size - (before ?? 0))] : []),
    end,
  ]
  const noun = nounOf(report)
  const share = (size: number) => shareCell(size, samplesOfShares(report), most)
  const rows = shown.map((row) => line(say.name(row.name), row, share(row.size)))
  if (hidden.length > 0) rows.push(restRow(report, hidden, line))
  if (withTotal) rows.push(...emptyRow(report, line), ...unlabelledRow(report, line), totalRow(report, line))
  return table(
    [noun.one, 'samples', ...(compared ? ['change'] : []), 'share'],
    ['l', 'r', ...(compared ? (['r'] as const) : []), 'l'],
    rows,
  )
}

type Line = (name: string, row: Pick<Row, 'size' | 'before'>, end: string) => string[]

/** Samples with several labels are in several of the folded rows, so they cannot be added up. */
function restRow(report: ReportData, hidden: readonly Row[], line: Line): string[] {
  const name = restName(hidden, nounOf(report))
  if (!report.multi_label) {
    const sum = sumOf(hidden)
    return line(name, sum, shareText(sum.size, report.labelled_samples))
  }
  const range = formatRange(hidden.map(({ size }) => size))
  return [name, range, ...(report.change === null ? [] : ['']), '']
}

function sumOf(rows: readonly Row[]): Pick<Row, 'size' | 'before'> {
  const before = rows.some((row) => row.before === null) ? null : total(rows.map((row) => row.before ?? 0))
  return { size: total(rows.map(({ size }) => size)), before }
}

/** Samples with an empty set are in no other row. */
function emptyRow({ label_sets: sets, change, total_samples }: ReportData, line: Line): string[][] {
  const [size, base] = [sets?.empty ?? 0, change?.base_label_sets?.empty ?? 0]
  return size + base === 0
    ? []
    : [line('*empty set*', { size, before: change === null ? null : base }, shareText(size, total_samples))]
}

function unlabelledRow({ unlabelled, change }: ReportData, line: Line): string[][] {
  if (unlabelled === 0 && (change?.base_unlabelled ?? 0) === 0) return []
  return [line('*unlabelled*', { size: unlabelled, before: change?.base_unlabelled ?? null }, '')]
}

function totalRow({ total_samples, imbalance_ratio, change }: ReportData, line: Line): string[] {
  const ratio = formatRatioChange(change === null ? undefined : change.base_ratio, imbalance_ratio)
  const cells = line(
    'all',
    { size: total_samples, before: change?.base_total ?? null },
    ratio === '' ? '' : `ratio ${ratio}`,
  )
  return cells.map((cell) => (cell === '' ? '' : `**${cell}**`))
}

function transition(before: number | null, after: number): string {
  return before === null || before === after ? formatCount(after) : `${formatCount(before)} → ${formatCount(after)}`
}

function shareCell(size: number, of: number, most: number): string {
  return `${shareText(size, of)} ${bar(size, most, BAR_WIDTH)}`.trimEnd()
}

function shareText(size: number, of: number): string {
  return formatShare(of === 0 ? 0 : size / of)
}
