import { counted } from './counted.ts'
import type { Dataset } from './dataset.ts'
import { computePrefixes } from './hash_order.ts'
import type { RepeatedRows } from './label_table.ts'
import { firstFew } from './naming.ts'
import { repeatedRows } from './repeated_rows.ts'
import { textBuilder } from './text_builder.ts'
import { type TextColumn, textAt } from './text_column.ts'

/**
 * The dataset with ids that are unique: a repeated one gets `#2`, `#3`, ... (the next that is free) in row order, and one
 * warning names the first few. The same dataset where none repeats.
 *
 * @param hashes As `uniqueIds` has them.
 */
export function withUniqueIds(dataset: Dataset, hashes?: Uint32Array): Dataset {
  const { ids, repeated } = uniqueIds(dataset.table.ids, hashes)
  const { rows } = repeated
  if (rows.length === 0) return dataset
  const examples = firstFew([...new Set(Array.from(rows.subarray(0, 1000), (row) => textAt(dataset.table.ids, row)))])
  const message = `Appended #2, #3, ... to ${counted(rows.length, 'duplicate id')}: ${examples}`
  return {
    ...dataset,
    table: { ...dataset.table, ids, ...(!dataset.table.idsAreLocal && { repeated }) },
    notes: [...dataset.notes, { level: 'warning', message }],
  }
}

/**
 * The ids, each once, and the rows that had to be renamed.
 *
 * @param hashes Any hash of each id, such as those that the split makes anyway; they are made where they are left out.
 */
export function uniqueIds(
  ids: TextColumn,
  hashes: Uint32Array = computePrefixes(ids, 0),
): { readonly ids: TextColumn; readonly repeated: RepeatedRows } {
  const repeated = repeatedRows(ids, hashes)
  return { ids: repeated.rows.length === 0 ? ids : renamed(ids, repeated, numberedTexts(ids)), repeated }
}

/** The texts that end in `#` and a number: no other can be in the way of a new name. */
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

/** No two new names are alike: the last `#` parts each into the id that it comes from and a number of that id. */
function renamed(ids: TextColumn, { rows, firsts }: RepeatedRows, taken: ReadonlySet<string>): TextColumn {
  // The last number that was given, at the first row of an id.
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
