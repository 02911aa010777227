import { counted, formatCount, visibleName } from '../../../config/index.ts'
import type { ReportData } from '../../data/index.ts'
import {
  folded,
  formatChange,
  formatRange,
  formatShare,
  paragraphs,
  table,
  total,
  type Wording,
} from '../../text/index.ts'
import {
  type ClassRow,
  classRows,
  type Detail,
  foldRows,
  hasBase,
  nounOf,
  restName,
  samplesOfShares,
} from '../../wording/index.ts'
import { extremes, growth, rowsInSight, stressedRows } from './class_rows.ts'
import { BOLD, columnsOf, NO_BREAK, oneLine, small } from './columns.ts'
import { nameColumn } from './name_column.ts'

/** The cells of a row after the name: samples, change and bar. */
type Cells = readonly [samples: string, change: string, bar: string]

/**
 * Renders the classes with their sizes and changes. No cell wraps on a phone. If only some classes are in sight, the table of
 * all classes is folded.
 */
export function classSection(report: ReportData, detail: Detail, say: Wording): string {
  const rows = classRows(report)
  const { shown, hidden } = rowsInSight(report, rows, detail.classes)
  const { one, many } = nounOf(report)
  return paragraphs(
    tableInSight(report, { rows, shown, hidden }, say),
    hidden.length === 0 ? '' : folded(`All ${counted(rows.length, one, many)}`, wholeTable(report, rows, detail, say)),
  )
}

interface Rows {
  readonly rows: readonly ClassRow[]
  readonly shown: readonly ClassRow[]
  readonly hidden: readonly ClassRow[]
}

function tableInSight(report: ReportData, { rows, shown, hidden }: Rows, say: Wording): string {
  const [largest, smallest] = extremes(rows)
  const most = largest?.size ?? 0
  const mark = (row: ClassRow) =>
    hidden.length === 0 ? '' : row === largest ? small('largest') : row === smallest ? small('smallest') : ''
  const cellsOf = (row: ClassRow, blocks: number): Cells => [
    formatCount(row.size),
    formatChange(growth(row)) || mark(row),
    bar(row.size, most, blocks),
  ]
  const last = [...restRow(report, hidden), ...emptyRow(report), ...unlabelledRow(report), totalRow(report)]
  const { layout, names } = nameColumn(
    {
      names: shown.map(({ name }) => name),
      others: hidden.map(({ name }) => name),
      layouts: LAYOUTS,
      columns: (one) =>
        numberColumns(report, one, [
          ...shown.map((row) => cellsOf(row, one.blocks)),
          ...last.map(({ cells }) => cells),
        ]),
      factor: BOLD,
    },
    say,
  )
  const stressed = stressedRows(report, rows)
  const lines = shown.map((row, place) => {
    const [samples, change, end] = cellsOf(row, layout.blocks)
    const name = names[place] ?? ''
    if (!stressed.has(row)) return [name, samples, change, end]
    return [say.strong(name), samples, growth(row) === 0 ? change : say.strong(change), end]
  })
  return withHeader(report, [...lines, ...last.map(({ name, cells }) => [name, ...cells])], layout)
}

/** How the columns beside the names are written. */
interface Layout {
  /** The cells of a bar; without any, there is no bar. */
  readonly blocks: number
  readonly header: (text: string) => string
  readonly end?: string
}

/** Long names take the space of the bars. */
const LAYOUTS: readonly [Layout, ...Layout[]] = [
  { blocks: 5, header: (text) => text },
  { blocks: 5, header: small },
  { blocks: 3, header: small },
  { blocks: 0, header: small },
]

function numberColumns({ change }: ReportData, { blocks, header }: Layout, rows: readonly Cells[]): string[][] {
  const [samples, changes] = columnsOf([header('samples'), header('change')], rows)
  const bars = rows.map(([, , end]) => end)
  return [samples ?? [], ...(hasBase(change) ? [changes ?? []] : []), ...(blocks === 0 ? [] : [bars])]
}

function withHeader(
  report: ReportData,
  rows: readonly (readonly string[])[],
  { blocks, header, end = '' }: Layout,
): string {
  const hasBars = blocks > 0 && rows.some(([, , , bar]) => bar !== '')
  const isKept = (column: number) => (column !== 2 || hasBase(report.change)) && (column !== 3 || hasBars)
  const kept = <T>(cells: readonly T[]) => cells.filter((_, column) => isKept(column))
  const titles = [nounOf(report).one, header('samples'), header('change'), end]
  return table(kept(titles), kept(['l', 'r', 'r', 'l'] as const), rows.map(kept))
}

/** Renders a number of cells, filled by the size of a class as a share of the largest one. */
function bar(size: number, most: number, cells: number): string {
  const filled = most === 0 ? 0 : Math.round((cells * size) / most)
  return cells === 0 ? '' : `\`${'█'.repeat(filled)}${'░'.repeat(cells - filled)}\``
}

interface LastRow {
  readonly name: string
  readonly cells: Cells
}

/** Samples with several labels are in several of the folded rows, so they cannot be added up. */
function restRow(report: ReportData, hidden: readonly ClassRow[]): LastRow[] {
  if (hidden.length === 0) return []
  const isUnchanged = hasBase(report.change) && hidden.every((row) => growth(row) === 0)
  const number = formatCount(hidden.length)
  const name = small(`${number}${NO_BREAK}${isUnchanged ? nounOf(report).many : 'more'}`)
  const sum = report.multi_label ? '' : formatCount(total(hidden.map(({ size }) => size)))
  const change = report.multi_label ? '' : formatChange(total(hidden.map(growth)))
  return [{ name, cells: [sum, isUnchanged ? small('unchanged') : change, ''] }]
}

/** Samples with an empty set are in no other row. */
function emptyRow({ label_sets: sets, change }: ReportData): LastRow[] {
  const [size, base] = [sets?.empty ?? 0, change?.base_label_sets?.empty ?? 0]
  return size + base === 0 ? [] : [{ name: `*empty${NO_BREAK}set*`, cells: countCells(size, base) }]
}

function unlabelledRow({ unlabelled, change }: ReportData): LastRow[] {
  const base = change?.base_unlabelled ?? 0
  return unlabelled + base === 0 ? [] : [{ name: '*unlabelled*', cells: countCells(unlabelled, base) }]
}

function totalRow({ total_samples, change }: ReportData): LastRow {
  return { name: 'all', cells: countCells(total_samples, change?.base_total ?? 0) }
}

function countCells(size: number, base: number): Cells {
  return [formatCount(size), formatChange(size - base), '']
}

/** How the columns of the table of all classes are written: long names take the space of the shares. */
const WHOLE: readonly [Layout, ...Layout[]] = [
  { blocks: 1, header: (text) => text, end: 'share' },
  { blocks: 1, header: small, end: small('share') },
  { blocks: 0, header: small },
]

/** Renders all classes with their whole names, and their shares if there is space for them on a phone. */
function wholeTable(report: ReportData, rows: readonly ClassRow[], detail: Detail, say: Wording): string {
  const { shown, hidden } = foldRows(rows, detail.classes, () => false)
  const of = samplesOfShares(report)
  const share = (size: number) => formatShare(of === 0 ? 0 : size / of)
  const cells = shown.map((row): Cells => [formatCount(row.size), formatChange(growth(row)), share(row.size)])
  const lines = shown.map((row, place) => [say.name(oneLine(visibleName(row.name))), ...(cells[place] ?? [])])
  const { layout } = nameColumn(
    {
      names: shown.map(({ name }) => name),
      layouts: WHOLE,
      columns: (one) => numberColumns(report, one, [['', '', one.end ?? ''], ...cells]),
    },
    say,
  )
  if (hidden.length > 0) {
    const [size, change] = [total(hidden.map((row) => row.size)), total(hidden.map(growth))]
    const sums = report.multi_label
      ? [formatRange(hidden.map((row) => row.size)), '', '']
      : [formatCount(size), formatChange(change), share(size)]
    lines.push([restName(hidden, nounOf(report)), ...sums])
  }
  return withHeader(report, lines, layout)
}
