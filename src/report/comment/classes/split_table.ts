import { formatCount, visibleName } from '../../../config/index.ts'
import type { ReportData, SplitsData } from '../../data/index.ts'
import { formatShare, table, total, type Wording } from '../../text/index.ts'
import { columnSums, type Detail, foldRows, largestFirst, nounOf, restName } from '../../wording/index.ts'
import { columnsOf, NO_BREAK, oneLine, small } from './columns.ts'
import { nameColumn } from './name_column.ts'

/** How a cell shows which share of its row it is. */
type ShareText = (share: number) => string

/** The most precise shares beside which the names fit are shown. */
const SHARES: readonly [ShareText, ...ShareText[]] = [
  (share) => NO_BREAK + small(formatShare(share)),
  (share) => NO_BREAK + small(formatShare(share, 0)),
  () => '',
]

/**
 * Renders the classes by split. No cell wraps on a phone. A sample with several labels is in several rows, so the rest has
 * no sums of samples.
 */
export function classesBySplit(report: ReportData, splits: SplitsData, { classes }: Detail, say: Wording): string {
  const noun = nounOf(report)
  const rows = splits.classes.map((name, place) => {
    const cells = splits.cells[place] ?? []
    return { name, size: total(cells), cells }
  })
  const { shown, hidden } = foldRows(largestFirst(rows), classes, () => false)
  const rest = columnSums(
    hidden.map(({ cells }) => cells),
    splits.names.length,
  )
  const linesWith = (text: ShareText) => [
    ...shown.map(({ cells }) => cellsOf(cells, text)),
    ...(hidden.length === 0 ? [] : [noun.one === 'label' ? rest.map(() => '') : cellsOf(rest, text)]),
    cellsOf(splits.totals, text),
  ]
  const header = splits.names.map((name) => oneLine(visibleName(name)))
  const { layout, names } = nameColumn(
    { names: shown.map(({ name }) => name), layouts: SHARES, columns: (text) => columnsOf(header, linesWith(text)) },
    say,
  )
  const first = [...names, ...(hidden.length === 0 ? [] : [oneLine(restName(hidden, noun))]), say.strong('all')]
  const lines = linesWith(layout).map((cells, place) => [first[place] ?? '', ...cells])
  return table([noun.one, ...splits.names.map(say.name)], ['l', ...splits.names.map(() => 'r' as const)], lines)
}

function cellsOf(cells: readonly number[], text: ShareText): string[] {
  const size = total(cells)
  return cells.map((cell) => `${formatCount(cell)}${size === 0 ? '' : text(cell / size)}`)
}
