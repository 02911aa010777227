import { lastAnswer } from '../config/index.ts'
import { type TextColumn, textAt } from '../dataset/index.ts'
import { type IdTable, indexIds, isSameText, rowOfText } from './id_table.ts'

/**
 * Returns for each row of the head the base's row with the same id, or -1. Ids are unique on each side. The rows at the
 * start that are equal on both sides are matched by their bytes, which are most rows in most changes. The last answer is
 * kept, so it must not be changed.
 */
export const matchRows: (base: TextColumn, head: TextColumn) => Int32Array = lastAnswer(
  (base: TextColumn, head: TextColumn) => matchIds(base, head),
)

function matchIds(base: TextColumn, head: TextColumn): Int32Array {
  const baseRows = new Int32Array(head.length).fill(-1)
  const start = commonStart(base, head)
  for (let row = 0; row < start; row++) baseRows[row] = row
  if (start === base.length || start === head.length) return baseRows
  const table = indexIds(base, start)
  if (table === undefined) matchByText(base, head, start, baseRows)
  else matchByTable(table, head, start, baseRows)
  return baseRows
}

function commonStart(base: TextColumn, head: TextColumn): number {
  const most = Math.min(base.length, head.length)
  let row = 0
  while (row < most && isSameText(base, row, head, row)) row++
  return row
}

function matchByTable(table: IdTable, head: TextColumn, start: number, baseRows: Int32Array): void {
  for (let row = start; row < head.length; row++) baseRows[row] = rowOfText(table, head, row)
}

/** Ten times slower, but ids that were made to collide do not affect its speed. */
function matchByText(base: TextColumn, head: TextColumn, start: number, baseRows: Int32Array): void {
  const rowOf = new Map<string, number>()
  for (let row = start; row < base.length; row++) rowOf.set(textAt(base, row), row)
  for (let row = start; row < head.length; row++) baseRows[row] = rowOf.get(textAt(head, row)) ?? -1
}
