import { bar } from '../bars.ts'
import { largestFirst } from '../comment/class_rows.ts'
import { formatCount, formatShare } from '../numbers.ts'
import { alignColumns, displayWidth } from '../text/columns.ts'
import type { Paint } from '../text/paint.ts'
import type { Wording } from '../wording.ts'

const LONGEST_BAR = 40
const SHORTEST_BAR = 5

/** Further columns between the class and its bar. */
export interface ClassBar {
  readonly name: string
  readonly size: number
  readonly cells: readonly string[]
}

/** A table of classes, the largest first, each with its share and a bar as long as the width allows. */
export function classBars(
  header: readonly string[],
  classes: readonly ClassBar[],
  labelled: number,
  { paint, say, width }: { readonly paint: Paint; readonly say: Wording; readonly width: number },
): string[] {
  const rows = largestFirst(classes).map(({ name, size, cells }) => [
    say.name(name),
    ...cells,
    formatShare(labelled === 0 ? 0 : size / labelled),
  ])
  const lines = alignColumns(
    [[...header, 'share'], ...rows],
    header.map((_, column) => (column === 0 ? 'l' : 'r')).concat('r') as ('l' | 'r')[],
  )
  const taken = Math.max(...lines.map(displayWidth))
  const room = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, width - taken - 2))
  const most = Math.max(0, ...classes.map(({ size }) => size))
  const bars = largestFirst(classes).map(({ size }) => bar(size, most, room))
  return lines.map((line, row) =>
    row === 0 ? paint.dim(line) : `${line}  ${paint.blue(bars[row - 1] ?? '')}`.trimEnd(),
  )
}

/** What stands in the column of samples. */
export function samplesCell(size: number, before: number | undefined): string {
  return before === undefined || before === size ? formatCount(size) : `${formatCount(before)} → ${formatCount(size)}`
}
