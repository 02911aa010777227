import { counted, formatCount, shortened } from '../../config/index.ts'
import type { Manifest } from '../formats/index.ts'
import type { Note } from '../table/index.ts'

const FIRST_ROWS = 100
/** From this percentage of rows that repeat an id, a sample can have several rows on purpose, such as one per box. */
const MANY_REPEATS = 1

/** A note on rows that repeat an id, judging by the first rows, if the ids of all rows are not read. */
export async function repeatedIdsNote(
  { columns, firstRows }: Manifest,
  { id, samples }: { readonly id: number; readonly samples: number },
): Promise<Note[]> {
  const rows = (await firstRows?.(FIRST_ROWS)) ?? []
  const known = new Set<string>()
  let first = ''
  let repeats = 0
  for (const row of rows) {
    const value = row[id]?.trim() ?? ''
    if (known.has(value) && value !== '' && repeats++ === 0) first = value
    known.add(value)
  }
  if (repeats === 0) return []
  const all = rows.length === samples ? counted(rows.length, 'row') : `the first ${counted(rows.length, 'row')}`
  const message =
    `${formatCount(repeats)} of ${all} ${repeats === 1 ? 'repeats' : 'repeat'} an id in column '${shortened(columns[id] ?? '')}', such as ` +
    `'${shortened(first)}'. Each row counts as one sample, and a split keeps the rows of one id together.`
  return [{ level: repeats * 100 > rows.length * MANY_REPEATS ? 'note' : 'warning', message }]
}
