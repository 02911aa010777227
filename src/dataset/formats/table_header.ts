import { isNumber, mostly, type Rows } from './column_kind.ts'
import { columnLooks } from './column_looks.ts'

const YEAR = /^(?:19|20)\d\d$/

/**
 * Whether the row that was read as the header looks like data: cells that are numbers above numbers, or that repeat in
 * their own column, if at least half of the cells do so or look like the cells below them. Numbers in a series, such as years,
 * are column names.
 */
export function firstRowIsData(columns: readonly string[], rows: Rows): boolean {
  const named = columns.filter((name) => name !== '')
  const numbers = columns.filter(isNumber)
  const isSeries = numbers.every((one, i) => YEAR.test(one) || i === 0 || Number(one) === Number(numbers[i - 1]) + 1)
  const isIndexed = columns[0] === '' && numbers.length === 1
  const mayBeNames = isIndexed || (isSeries && numbers.length > 1 && !numbers.some((one) => PADDED.test(one)))
  const others = rows.filter((row) => !row.every((cell, place) => cell.trim() === columns[place]))
  const likes = columnLooks(columns, others).filter(({ name, place, kind }) => {
    if (isNumber(name) && mayBeNames) return false
    const isOverNumbers = isNumber(name) && (kind === 'integers' || kind === 'decimals')
    return isOverNumbers || (name !== '' && others.some((row) => row[place]?.trim() === name))
  })
  const areCodes = likes.some(({ name }) => isNumber(name) || LISTED_CODES.test(name))
  // A class that other rows have, too, next to a sentence: `A` for the right answer to a question.
  const isClass = likes.some(({ name, place, filled }) => {
    const { length } = others.filter((row) => row[place]?.trim() === name)
    return length > 1 && COMMON * length >= filled && columns.some((cell) => SENTENCE.test(cell))
  })
  const isAlike = (name: string, place: number) =>
    likes.some((one) => one.place === place) ||
    (name !== '' && mostly(others, (row) => shapeOf(row[place] ?? '') === shapeOf(name)))
  return areCodes || isClass || (likes.length > 0 && 2 * columns.filter(isAlike).length >= named.length)
}

/** `0000` next to `1`: an id that is no number of a column. */
const PADDED = /^00\d/

const FEWEST_WORDS = 3

/** What the cells of a column without classes have in common: `LJ1` and `LJ2`, or texts of several words. */
function shapeOf(cell: string): string {
  return cell.trim().split(/\s+/).length < FEWEST_WORDS ? cell.trim().replace(/\d+/g, '0') : ' '
}

const SENTENCE = /(?:\S+\s+){3}\S/
/** At least this fraction (1/n) of the rows has the same class. */
const COMMON = 20

/** `3,27`: the codes of several labels, which are no name of a column. */
const LISTED_CODES = /^\d{1,3}(?:[,;| ]\d{1,3})+$/

const MOST_HEADER_ROWS = 5
const FEWEST_COLUMNS = 5

/** Returns the number of header rows: those above columns of numbers, or above a row that only names the index. */
export function headerRowCount(columns: readonly string[], rows: Rows): number {
  if (columns.length < FEWEST_COLUMNS || new Set(columns).size === columns.length) return 1
  const front = rows.slice(0, MOST_HEADER_ROWS)
  const index = front.findIndex((row) => row[0]?.trim() !== '' && row.slice(1).every((cell) => cell.trim() === ''))
  if (index !== -1) return index + 2
  const body = columnLooks(columns, rows.slice(MOST_HEADER_ROWS))
  const numeric = body.flatMap(({ kind, place }) => (kind === 'integers' || kind === 'decimals' ? [place] : []))
  if (numeric.length < columns.length / 2) return 1
  const first = front.findIndex((row) => mostly(numeric, (place) => isNumber(row[place]?.trim() ?? '')))
  return first === -1 ? 1 : first + 1
}

const FEWEST_CELLS = 3

/** Whether the rows of a one-column table are cells separated by spaces. */
export function isSeparatedByBlanks(columns: readonly string[], rows: Rows): boolean {
  const [header = '', ...others] = columns
  const widths = [header, ...rows.map(([cell = '']) => cell)].map((line) => line.trim().split(/\s+/).length)
  const [width = 0] = widths
  const hasNumbers = rows.some(([cell = '']) => cell.trim().split(/\s+/).some(isNumber))
  return others.length === 0 && width >= FEWEST_CELLS && hasNumbers && mostly(widths, (one) => one === width)
}
