import { commandLine, counted, flagWords, shortened } from '../../config/index.ts'
import { type Manifest, type Rows, settingsLines } from '../formats/index.ts'
import { areSplits, isSplitColumn } from '../paths/index.ts'
import type { Note } from '../table/index.ts'
import { classNamesNote } from './class_names_column.ts'

const FIRST_ROWS = 1000

interface Open {
  /** The positions of columns with another role. */
  readonly taken: readonly number[]
  readonly isSplitOpen: boolean
  /** The position of the label column, if another column may contain the names of the classes. */
  readonly codes: number | undefined
}

/** Suggests columns that could contain the names of the classes or the dataset's own split, without using them. */
export async function suggestColumns(
  { columns, firstRows }: Manifest,
  { taken, isSplitOpen, codes }: Open,
): Promise<Note[]> {
  const rows = (await firstRows?.(FIRST_ROWS)) ?? []
  return [
    ...(codes === undefined ? [] : classNamesNote(columns, rows, { codes, taken })),
    ...(isSplitOpen ? splitNote(columns, rows, taken) : []),
  ]
}

const MOST_SPLITS = 20

/** A note on a column that contains the split of each row. */
function splitNote(columns: readonly string[], rows: Rows, taken: readonly number[]): Note[] {
  const values = (place: number) => distinctAt(rows, place)
  const place = columns.findIndex((name, at) => {
    if (!isSplitColumn(name) || taken.includes(at)) return false
    // The first rows of a sorted table may all be in one split.
    const fewest = rows.length < FIRST_ROWS ? 2 : 1
    const found = values(at)
    return found.length >= fewest && found.length <= MOST_SPLITS && areSplits(found, name)
  })
  const name = columns[place]
  if (name === undefined) return []
  const [first = '', ...others] = values(place)
  const line = settingsLines({ split: name, ignore: [] }).join()
  const message =
    `Column '${shortened(name)}' may be the dataset's own split (${counted(1 + others.length, 'value')} in the first ` +
    `${counted(rows.length, 'row')}, such as '${shortened(first)}'). To use it, ` +
    `add \`${commandLine(flagWords(['--split-column', name]))}\`, or add \`labels: { ${line} }\` to the config.`
  return [{ level: 'note', message, kind: 'split column' }]
}

function distinctAt(rows: Rows, place: number): string[] {
  const values = new Set(rows.map((row) => (row[place] ?? '').trim()))
  return [...values].filter((value) => value !== '')
}
