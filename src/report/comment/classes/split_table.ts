import { formatCount } from '../../../config/index.ts'
import type { ReportData, SplitsData } from '../../data/index.ts'
import { formatShare, table, total, visibleName, type Wording } from '../../text/index.ts'
import { columnSums, type Detail, foldRows, largestFirst, nounOf, restName } from '../../wording/index.ts'
import { columnsOf, NO_BREAK, nameWidth, oneLine, small, widthLeft } from './columns.ts'
import { shortNames } from './short_names.ts'
import { textWidth } from './text_width.ts'

/** How a cell shows which share of its row it is. */
type ShareText = (share: number) => string

/** The most precise shares beside which the names fit are shown, or else beside which shortened names do. */
const SHARES: readonly ShareText[] = [
  (share) => NO_BREAK + small(formatShare(share)),
  (share) => NO_BREAK + small(formatShare(share, 0)),
]
const NO_SHARE: ShareText = () => ''
/** The pixels of a shortened name. */
const SHORTENED = 60

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
  const longest = shown.reduce((most, { name }) => Math.max(most, textWidth(visibleName(name))), 0)
  const columnsWith = (text: ShareText) => columnsOf(header, linesWith(text))
  const fits = (text: ShareText, width: number) => widthLeft(columnsWith(text)) >= width
  const fitting = SHARES.find((text) => fits(text, longest)) ?? SHARES.find((text) => fits(text, SHORTENED)) ?? NO_SHARE
  const names = shortNames(
    shown.map(({ name }) => visibleName(name)),
    nameWidth(columnsWith(fitting)),
  )
  const first = [
    ...names.map((name) => say.name(oneLine(name))),
    ...(hidden.length === 0 ? [] : [oneLine(restName(hidden, noun))]),
    say.strong('all'),
  ]
  const lines = linesWith(fitting).map((cells, place) => [first[place] ?? '', ...cells])
  return table([noun.one, ...splits.names.map(say.name)], ['l', ...splits.names.map(() => 'r' as const)], lines)
}

function cellsOf(cells: readonly number[], text: ShareText): string[] {
  const size = total(cells)
  return cells.map((cell) => `${formatCount(cell)}${size === 0 ? '' : text(cell / size)}`)
}
