import { type InputError, listed } from '../../config/index.ts'
import { columnTwice, errorWithChoices, isNumber, type Manifest, mostly } from '../formats/index.ts'
import type { CodedColumn } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'

/** The columns that contain the labels, and why. */
export interface LabelColumns {
  readonly places: readonly number[]
  /** Explains the choice if there were several columns. */
  readonly remark?: string
}

/** Chooses the column with names if all columns name the same classes one to one. Otherwise, the user must choose. */
export async function chooseColumn(
  manifest: Manifest,
  places: readonly number[],
  context: SourceContext,
): Promise<LabelColumns> {
  const names = places.map((place) => manifest.columns[place] ?? '')
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw columnTwice(manifest, twice)
  const { coded } = await manifest.read({ coded: places, texts: [] })
  const rivals = places.filter((_, i) => mayHaveClasses(coded[i]))
  const [only, ...more] = rivals
  if (only !== undefined && more.length === 0) return { places: [only], remark: withoutRivals(manifest, places, only) }
  const [first, ...others] = coded
  if (!first || !others.every((other) => isOneToOne(first, other))) throw severalColumns(manifest, names, context)
  const named = coded.findIndex(({ values }) => values.some((value) => value !== '' && Number.isNaN(Number(value))))
  const chosen = places[Math.max(named, 0)] ?? 0
  const same = places.filter((place) => place !== chosen).map((place) => manifest.columns[place])
  return { places: [chosen], remark: `${manifest.columns[chosen]} names the same classes as ${same.join(', ')}` }
}

/** Fewer rows are not conclusive. */
const FEWEST_ROWS = 10

/** A column with one value in all rows, or with decimal numbers, does not contain the classes. */
function mayHaveClasses(column: CodedColumn | undefined): boolean {
  if (column === undefined) return false
  const values = column.values.filter((value) => value !== '')
  if (column.offsets !== undefined || column.codes.length < FEWEST_ROWS) return true
  return values.length > 1 && !mostly(values, isDecimal)
}

function isDecimal(value: string): boolean {
  return isNumber(value) && !Number.isInteger(Number(value))
}

function withoutRivals({ columns }: Manifest, places: readonly number[], chosen: number): string {
  const others = places.filter((place) => place !== chosen).map((place) => columns[place] ?? '')
  return `${listed(others)} ${others.length === 1 ? 'does' : 'do'} not contain classes`
}

function isOneToOne(a: CodedColumn, b: CodedColumn): boolean {
  if (a.offsets || b.offsets || a.values.length !== b.values.length) return false
  const partners = new Int32Array(a.values.length).fill(-1)
  return a.codes.every((code, row) => {
    const other = b.codes[row] ?? -1
    if (partners[code] === -1) partners[code] = other
    return partners[code] === other
  })
}

function severalColumns(
  { files }: Manifest,
  names: readonly string[],
  { settings, ...source }: SourceContext,
): InputError {
  const choices = names.map((label) => ({ ...settings, label }))
  const message = `Found several label columns: ${names.join(', ')}`
  return errorWithChoices({ message, choices, place: { file: files[0] ?? '' } }, source)
}
