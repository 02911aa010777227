import type { InputError } from '../../config/index.ts'
import { columnTwice, errorWithChoices, type Manifest } from '../formats/index.ts'
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
  const [first, ...others] = coded
  if (!first || !others.every((other) => isOneToOne(first, other))) throw severalColumns(manifest, names, context)
  const named = coded.findIndex(({ values }) => values.some((value) => value !== '' && Number.isNaN(Number(value))))
  const chosen = places[Math.max(named, 0)] ?? 0
  const same = places.filter((place) => place !== chosen).map((place) => manifest.columns[place])
  return { places: [chosen], remark: `${manifest.columns[chosen]} names the same classes as ${same.join(', ')}` }
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
