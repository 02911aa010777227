import { counted, firstFew } from '../config/index.ts'
import { computePrefixes, seededMd5 } from './hash/index.ts'
import { type Dataset, type RepeatedRows, repeatedRows, type TextColumn, textAt, textBuilder } from './table/index.ts'

/**
 * Returns the dataset with unique ids. A duplicate id gets `#2`, `#3` and so on (the next free number) in row order,
 * and one warning names the first few. Returns the same dataset if all ids are unique.
 *
 * @param hashes See `uniqueIds`.
 */
export function withUniqueIds(dataset: Dataset, hashes?: Uint32Array): Dataset {
  const { ids, repeated } = uniqueIds(dataset.table.ids, hashes)
  const { rows } = repeated
  if (rows.length === 0) return dataset
  const examples = firstFew([...new Set(Array.from(rows.subarray(0, 1000), (row) => textAt(dataset.table.ids, row)))])
  const message = `Appended #2, #3, ... to ${counted(rows.length, 'row with a duplicate id', 'rows with duplicate ids')}: ${examples}`
  return {
    ...dataset,
    table: { ...dataset.table, ids, ...(!dataset.table.idsAreLocal && { repeated }) },
    notes: [...dataset.notes, { level: 'warning', message }],
  }
}

/**
 * Returns unique ids and the rows that were renamed.
 *
 * @param hashes Any hash of each id, such as those that the split needs anyway. By default, they are computed.
 */
export function uniqueIds(
  ids: TextColumn,
  hashes: Uint32Array = computePrefixes(ids, seededMd5(0)),
): { readonly ids: TextColumn; readonly repeated: RepeatedRows } {
  const repeated = repeatedRows(ids, hashes)
  return { ids: repeated.rows.length === 0 ? ids : renamed(ids, repeated, numberedTexts(ids)), repeated }
}

/** Returns the texts that end with `#` and a number. Only these can collide with a new name. */
function numberedTexts(column: TextColumn): Set<string> {
  const found = new Set<string>()
  for (let row = 0; row < column.length; row++) {
    if (isNumbered(column.bytes, column.offsets[row] ?? 0, column.offsets[row + 1] ?? 0)) found.add(textAt(column, row))
  }
  return found
}

function isNumbered(bytes: Uint8Array, start: number, end: number): boolean {
  let at = end - 1
  while (at > start && (bytes[at] as number) >= ZERO && (bytes[at] as number) <= NINE) at--
  return at >= start && at < end - 1 && bytes[at] === HASH
}

const ZERO = 48
const NINE = 57
const HASH = 35

/** Renames duplicate ids. No two new names are equal because the last `#` separates the original id from its number. */
function renamed(ids: TextColumn, { rows, firsts }: RepeatedRows, taken: ReadonlySet<string>): TextColumn {
  // The last number that was assigned, at the first row of an id.
  const last = new Uint32Array(ids.length).fill(1)
  const builder = textBuilder()
  let i = 0
  for (let row = 0; row < ids.length; row++) {
    const start = ids.offsets[row] as number
    const end = ids.offsets[row + 1] as number
    if (row !== rows[i]) {
      builder.addBytes(ids.bytes, start, end)
      continue
    }
    const first = firsts[i++] as number
    let number = (last[first] as number) + 1
    if (taken.size > 0) number = firstFree(textAt(ids, row), number, taken)
    last[first] = number
    builder.addNumbered(ids.bytes, start, end, number)
  }
  return builder.done()
}

function firstFree(id: string, least: number, taken: ReadonlySet<string>): number {
  let number = least
  while (taken.has(`${id}#${number}`)) number++
  return number
}
