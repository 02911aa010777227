import stringWidth from 'string-width'
import { largest } from '../../config/index.ts'
import type { Align } from '../text/index.ts'

/** Characters that take one column each: ASCII, Latin, and the punctuation, arrows, bars and marks of our own texts. */
const NARROW =
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193\u2212\u2248\u2264\u2265\u2580-\u259f\u25b8\u2713\u2717]*$/
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
 * @param most The number of columns of the terminal, if columns are shortened to fit.
 * @param shortened The place of the column that is shortened first; by default, it is the widest one. The others follow, the widest first.
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
  const { widths, isClose } = fitted(natural, surplus, shortened ?? natural.indexOf(largest(natural)))
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cut(cell, widths[column] ?? 0), widths[column] ?? 0, align[column] ?? 'l'))
      .join(isClose ? ' ' : '  ')
      .trimEnd(),
  )
}

const NARROWEST = 12

interface Fitted {
  readonly widths: readonly number[]
  /** Whether the columns are separated by one space. */
  readonly isClose: boolean
}

/** Narrows columns until the surplus is gone: the one at `first`, and if it is not enough, the others, the widest first. */
function fitted(natural: readonly number[], surplus: number, first: number): Fitted {
  const byWidth = natural.map((_, place) => place).sort((a, b) => (natural[b] ?? 0) - (natural[a] ?? 0))
  const widths = [...natural]
  let left = surplus
  for (const place of [first, ...byWidth.filter((other) => other !== first)]) {
    const isClose = left > 0 && left < natural.length
    if (isClose || left <= 0) return { widths, isClose }
    const width = widths[place] ?? 0
    const narrowed = Math.min(width, Math.max(NARROWEST, width - left))
    widths[place] = narrowed
    left -= width - narrowed
  }
  return { widths, isClose: left > 0 }
}

/** Shortens a text to so many columns. A number at its end stays. Colored texts stay as they are. */
export function cut(text: string, most: number): string {
  if (displayWidth(text) <= most || text.includes('\x1b')) return text
  const end = / [\d.,]+$/.exec(text)?.[0] ?? ''
  let kept = ''
  let width = 1 + end.length
  for (const { segment } of GRAPHEMES().segment(text)) {
    width += displayWidth(segment)
    if (width > most) break
    kept += segment
  }
  return `${kept.trimEnd()}…${end}`
}

/** What a reader sees as one character, such as an emoji that consists of several. */
const GRAPHEMES = () => new Intl.Segmenter('en', { granularity: 'grapheme' })

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
