import { formatCount } from '../../config/index.ts'
import { type Align, formatShare } from '../text/index.ts'
import { bar, largestFirst } from '../wording/index.ts'
import { alignColumns, displayWidth } from './columns.ts'
import type { TextStyle } from './lines.ts'

const LONGEST_BAR = 40
const SHORTEST_BAR = 5

/** A class, with the cells of the columns between its name and its bar. */
export interface ClassBar {
  readonly name: string
  readonly size: number
  readonly cells: readonly string[]
}

/** The last row: all samples, with a text instead of the bar. */
interface TotalBar {
  readonly cells: readonly string[]
  readonly tail: string
}

/**
 * Renders a table of classes, the largest first, each with its share and a bar that uses the remaining width. Shares are
 * those of `of` samples.
 */
export function classBars(
  header: readonly string[],
  classes: readonly ClassBar[],
  { of, total }: { readonly of: number; readonly total?: TotalBar },
  { paint, say, width }: TextStyle,
): string[] {
  const sorted = largestFirst(classes)
  const share = (size: number) => formatShare(of === 0 ? 0 : size / of)
  const rows = sorted.map(({ name, size, cells }) => [say.name(name), ...cells, share(size)])
  const last = total === undefined ? [] : [['all', ...total.cells, '']]
  const align: Align[] = ['l', ...header.slice(1).map(() => 'r' as const), 'r']
  const [head = '', ...lines] = alignColumns(
    [[...header, 'share'], ...rows, ...last],
    align,
    width - Math.max(SHORTEST_BAR, total?.tail.length ?? 0) - 2,
  )
  const room = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, width - displayWidth(lines[0] ?? '') - 2))
  const bars = sorted.map(({ size }) => paint.blue(bar(size, sorted[0]?.size ?? 0, room)))
  const left = displayWidth(lines[0] ?? '')
  const tails = [...bars, total?.tail ?? '']
  const padded = lines.map((line) => line.padEnd(line.length + Math.max(0, left - displayWidth(line))))
  return [paint.dim(head), ...padded.map((line, row) => `${line}  ${tails[row]}`.trimEnd())]
}

/** Formats the cell of the column of samples. */
export function samplesCell(size: number, before: number | undefined): string {
  return before === undefined || before === size ? formatCount(size) : `${formatCount(before)} → ${formatCount(size)}`
}
