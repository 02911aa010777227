import { comparablePath } from './paths/index.ts'
import { type LabelTable, type RepeatedRows, type TextColumn, textAt, textColumn } from './table/index.ts'
import { uniqueIds } from './unique_ids.ts'

/**
 * Returns the table with ids that write the same path in different ways (`a.jpg` and `./a.jpg`, `x/a.jpg` and
 * `x\a.jpg`) marked as repeated. The ids themselves do not change.
 */
export function withSamePaths(table: LabelTable): LabelTable {
  const { ids, repeated, idsAreLocal } = table
  if (idsAreLocal || !anyIsUnusual(ids)) return table
  const paths = textColumn(Array.from({ length: ids.length }, (_, row) => comparablePath(textAt(ids, row))))
  const same = uniqueIds(paths).repeated
  return same.rows.length === 0 ? table : { ...table, repeated: repeated ? joined(repeated, same) : same }
}

/** Merges both lists. The first row of a repeated id can itself be another way to write the path of an earlier row. */
function joined(repeated: RepeatedRows, same: RepeatedRows): RepeatedRows {
  const firstOf = new Map<number, number>()
  for (const [i, row] of same.rows.entries()) firstOf.set(row, same.firsts[i] as number)
  for (const [i, row] of repeated.rows.entries()) {
    const first = repeated.firsts[i] as number
    firstOf.set(row, firstOf.get(first) ?? first)
  }
  const rows = Int32Array.from(firstOf.keys()).sort()
  return { rows, firsts: rows.map((row) => firstOf.get(row) as number) }
}

const SLASH = 47
const BACKSLASH = 92
const DOT = 46

/** Whether any id contains a backslash, an empty step or a step `.`. Otherwise, no two ids are the same path. */
function anyIsUnusual({ bytes, offsets, length }: TextColumn): boolean {
  const end = offsets[length] ?? 0
  if (bytes.subarray(0, end).includes(BACKSLASH)) return true
  for (let slash = bytes.indexOf(SLASH); slash >= 0 && slash < end; slash = bytes.indexOf(SLASH, slash + 1)) {
    const before = bytes[slash - 1]
    if (before === DOT || before === SLASH || slash === 0) return true
  }
  return false
}
