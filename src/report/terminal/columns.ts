import { latePattern } from '../../config/index.ts'
import type { Align } from '../text/index.ts'

const PRINTABLE_ASCII = /^[ -~]*$/
const ANSI = /\x1b\[\d+m/g
/** Characters that are drawn over the character before them. */
const MARK = latePattern('^\\p{Mn}|\\p{Me}|\u200c|\u200d|\ufe0f$', 'u')
/** Characters that take two columns: CJK, Hangul, fullwidth forms and emoji. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u

/** Returns the number of terminal columns that a text takes. Colors take none. */
export function displayWidth(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length
  let width = 0
  for (const character of text.replace(ANSI, '')) {
    width += MARK().test(character) ? 0 : WIDE.test(character) ? 2 : 1
  }
  return width
}

/** Renders rows of cells as lines of aligned columns, separated by two spaces. */
export function alignColumns(rows: readonly (readonly string[])[], align: readonly Align[]): string[] {
  const widths = align.map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), 0),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, align[column] ?? 'l'))
      .join('  ')
      .trimEnd(),
  )
}

function pad(cell: string, width: number, align: Align): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(cell)))
  return align === 'r' ? `${blanks}${cell}` : `${cell}${blanks}`
}

/**
 * Breaks a sentence at spaces to keep lines within `width`. Further lines get `indent`; the first keeps its own. A runner
 * would read a line that starts with `::` as a command.
 */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  const start = /^ */.exec(text)?.[0] ?? ''
  let line = start
  for (const word of text.slice(start.length).split(' ')) {
    const longer = line.trim() === '' ? `${line}${word}` : `${line} ${word}`
    if (line.trim() !== '' && displayWidth(longer) > width) {
      lines.push(line)
      line = `${indent}${word.replace(/^:(?=:)/, '\\x3a')}`
    } else line = longer
  }
  return [...lines, line].join('\n')
}
