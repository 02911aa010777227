import stringWidth from 'string-width'
import { largest } from '../../config/index.ts'
import type { Align } from '../text/index.ts'

/** Characters that take one column each: ASCII, Latin, and the punctuation, arrows, bars and marks of our own texts. */
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193\u2580-\u259f\u2713\u2717]*$/
const ANSI = /\x1b\[\d+m/g

/** Returns the number of terminal columns that a text takes. Colors take none. */
export function displayWidth(text: string): number {
  const plain = text.includes('\x1b') ? text.replace(ANSI, '') : text
  return NARROW.test(plain) ? plain.length : stringWidth(plain)
}

/**
 * Renders rows of cells as lines of aligned columns, separated by two spaces, or by one if they only fit
 * like this.
 *
 * @param most The number of columns of the terminal, if a column is shortened to fit.
 * @param shortened The place of the column that is shortened; by default, it is the widest one.
 */
export function alignColumns(
  rows: readonly (readonly string[])[],
  align: readonly Align[],
  most = Number.POSITIVE_INFINITY,
  shortened?: number,
): string[] {
  const natural = align.map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), 0),
  )
  const surplus = natural.reduce((sum, width) => sum + width + 2, -2) - most
  const isClose = surplus > 0 && surplus < align.length
  const place = shortened ?? natural.indexOf(largest(natural))
  const widths = isClose ? natural : natural.map((width, i) => (i === place ? narrower(width, surplus) : width))
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cut(cell, widths[column] ?? 0), widths[column] ?? 0, align[column] ?? 'l'))
      .join(isClose ? ' ' : '  ')
      .trimEnd(),
  )
}

const NARROWEST = 12

function narrower(width: number, surplus: number): number {
  return surplus <= 0 ? width : Math.min(width, Math.max(NARROWEST, width - surplus))
}

/** Shortens a cell. Colored cells stay as they are. */
function cut(cell: string, most: number): string {
  if (displayWidth(cell) <= most || cell.includes('\x1b')) return cell
  let kept = ''
  let width = 1
  for (const character of cell) {
    width += displayWidth(character)
    if (width > most) break
    kept += character
  }
  return `${kept}…`
}

function pad(cell: string, width: number, align: Align): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(cell)))
  return align === 'r' ? `${blanks}${cell}` : `${cell}${blanks}`
}

/**
 * Breaks a sentence at spaces, but not in code in backticks, to keep lines within `width`. Further lines get `indent`; the first keeps its own. A runner
 * would read a line that starts with `::` as a command.
 */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  const start = /^ */.exec(text)?.[0] ?? ''
  let line = start
  for (const word of wordsAndCode(text.slice(start.length))) {
    const longer = line.trim() === '' ? `${line}${word}` : `${line} ${word}`
    if (line.trim() !== '' && displayWidth(longer) > width) {
      lines.push(line)
      line = `${indent}${word.replace(/^:(?=:)/, '\\x3a')}`
    } else line = longer
  }
  return [...lines, line].join('\n')
}

/** The words of a sentence. Code in backticks is one word, so it can be copied; a backtick without a second one is text. */
function wordsAndCode(sentence: string): string[] {
  const words = sentence.split(' ')
  const total = backticksIn(sentence)
  if (total < 2) return words
  const joined: string[] = []
  let seen = 0
  for (const word of words) {
    const isInCode = seen % 2 === 1 && seen < total
    if (isInCode) joined.push(`${joined.pop()} ${word}`)
    else joined.push(word)
    seen += backticksIn(word)
  }
  return joined
}

function backticksIn(text: string): number {
  return text.split('`').length - 1
}
