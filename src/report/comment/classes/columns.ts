import { total } from '../../text/index.ts'
import { textWidth } from './text_width.ts'

/** The pixels that a phone of 390 pixels has for a table, and those around the text of each column. */
const TABLE_WIDTH = 357
const AROUND = 27
/** Bold text is wider. */
export const BOLD = 1.07
/** The size of text in `<sub>`. */
const SMALL = 0.75

export const NO_BREAK = '\u00a0'

/** Keeps a text on one line. */
export function oneLine(text: string): string {
  return text.replaceAll(' ', NO_BREAK)
}

/** Renders a text so small that it hardly widens its column. */
export function small(text: string): string {
  return `<sub>${text}</sub>`
}

/** The pixels of a character of code, and those around it. */
const CODE = 8.6
const AROUND_CODE = 10

/** Returns about how wide a cell is, in pixels. */
function cellWidth(cell: string, factor: number): number {
  if (cell.startsWith('`')) return CODE * (cell.length - 2) + AROUND_CODE
  const [, start = cell, tiny = ''] = /^(.*)<sub>(.*)<\/sub>$/.exec(cell) ?? []
  return factor * textWidth(start) + SMALL * textWidth(tiny)
}

/**
 * Returns the pixels that are left for a column of names beside the other columns, each given with its header. It is negative if
 * they are wider than the screen.
 *
 * @param factor How much wider than usual the text is.
 */
export function nameWidth(columns: readonly (readonly string[])[], factor = 1): number {
  const widths = columns.map(([head = '', ...cells]) =>
    cells.reduce((most, cell) => Math.max(most, cellWidth(cell, factor)), BOLD * cellWidth(head, 1)),
  )
  return (TABLE_WIDTH - total(widths) - (columns.length + 1) * AROUND) / factor
}

/** Returns the columns of rows, each with its header. */
export function columnsOf(header: readonly string[], rows: readonly (readonly string[])[]): string[][] {
  return header.map((head, column) => [head, ...rows.map((row) => row[column] ?? '')])
}
