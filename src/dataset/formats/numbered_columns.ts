import { type Column, counted, InputError, shortened } from '../../config/index.ts'
import { columnNames } from './columns.ts'
import { LABEL_NAMES } from './label_words.ts'

/** A column that a setting names. */
export interface ChosenColumn {
  /** The setting, such as `labels.id`. */
  readonly key: string
  readonly column: Column
}

interface FirstRowSettings {
  readonly file: string
  /** The names of all columns. */
  readonly columns?: readonly string[]
  /** Whether rows may have further cells, which are labels. */
  readonly mayHaveMoreCells?: boolean
  readonly chosen?: readonly ChosenColumn[]
}

/**
 * Checks the names and numbers of columns in the settings against the first row of a file.
 *
 * @throws {InputError} if they do not fit.
 */
export function checkFirstRow(
  cells: readonly string[],
  { file, columns, mayHaveMoreCells = false, chosen }: FirstRowSettings,
): void {
  if (chosen !== undefined) checkNumbers(cells, chosen, file)
  if (columns === undefined || cells.length <= columns.length || mayHaveMoreCells) return
  throw new InputError(
    `Expected a name for each of the ${cells.length} columns, found ${counted(columns.length, 'name')} (labels.columns). ` +
      'Name all columns, or set `labels: { ragged: labels }` in the config if the further cells are labels too.',
    { file, line: 1, setting: 'labels.columns' },
  )
}

/**
 * Checks column numbers, which are only for files without a header.
 *
 * @param cells The first row of the file.
 * @throws {InputError} if another setting names a column of this row, or if the row is a header because it contains the
 * name of a label column.
 */
function checkNumbers(cells: readonly string[], chosen: readonly ChosenColumn[], file: string): void {
  const names = cells.map((cell) => cell.trim())
  const number = chosen.find(({ column }) => typeof column === 'number')
  if (number === undefined) return
  const named = chosen.find(({ column }) => typeof column === 'string' && !isNumber(column))
  if (named === undefined && !isHeader(names)) return
  const { key, column } = number
  const name = names[Number(column)]
  const why =
    named === undefined ? 'the first row is a header' : `${named.key} is the name '${shortened(String(named.column))}'`
  const hint = name === undefined || name === '' ? 'Use a name' : `Use the name '${shortened(name)}'`
  const otherwise = named === undefined ? '' : ', or numbers for all columns if the file has no header'
  throw new InputError(
    `Cannot use the column number ${column} (${key}) because ${why}, and numbers are only for files without a header. ` +
      `${hint}${otherwise}. The columns are ${columnNames(names)}.`,
    { file, line: 1, setting: key },
  )
}

function isNumber(column: string): boolean {
  return /^\d+$/.test(column)
}

/** Short names that are also common labels. */
const AMBIGUOUS = ['y', 'tag']

/** Whether a row contains the name of a label column, and otherwise different names. */
function isHeader(names: readonly string[]): boolean {
  const isNamed = names.some(
    (name) => LABEL_NAMES.includes(name.toLowerCase()) && !AMBIGUOUS.includes(name.toLowerCase()),
  )
  const areNames = names.every((name) => /^[\p{L}_][^.,:;!?]{0,60}$/u.test(name))
  return isNamed && areNames && names.length > 1 && new Set(names).size === names.length
}
