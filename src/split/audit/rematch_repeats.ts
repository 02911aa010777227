import { labelTextOf } from '../../analysis/index.ts'
import { firstRows, type LabelTable } from '../../dataset/index.ts'
import type { FileContents } from './compare_content.ts'

interface Rematching {
  readonly base: LabelTable
  readonly head: LabelTable
  /** The rows of the base that differ from the row with the same id and number. */
  readonly changed: Int32Array
  /** The row of the head for each row of the base, or -1. The rows of the ids concerned are replaced. */
  readonly headRows: Int32Array
  readonly files: FileContents | undefined
}

/**
 * Matches the rows of an id that occurs several times by their labels and content. By their numbers, the removal of one row
 * would change all rows after it.
 *
 * @returns whether any row has a new match
 */
export function rematchRepeats({ base, head, changed, headRows, files }: Rematching): boolean {
  if (changed.length === 0 || (base.repeated === undefined && head.repeated === undefined)) return false
  const firstOf = firstRows(base)
  const firsts = new Set(Array.from(changed, (row) => firstOf(row)))
  const baseRows = rowsByFirst(base, firsts)
  const ofHead = new Set(Array.from(firsts, (first) => headRows[first] as number))
  const rowsOfHead = rowsByFirst(head, ofHead)
  const keyInBase = keysOf(base, files?.base)
  const keyInHead = keysOf(head, files?.head)
  let isRematched = false
  for (const first of firsts) {
    const rows = baseRows.get(first) ?? []
    const candidates = rowsOfHead.get(headRows[first] as number) ?? []
    if (candidates.length === 0 || rows.length + candidates.length === 2) continue
    isRematched = true
    const byKey = grouped(candidates.toReversed(), keyInHead)
    const rest = rows.filter((row) => {
      const found = byKey.get(keyInBase(row))?.pop()
      if (found !== undefined) headRows[row] = found
      return found === undefined
    })
    const free = [...byKey.values()].flat().sort((a, b) => a - b)
    for (const [i, row] of rest.entries()) headRows[row] = free[i] ?? -1
  }
  return isRematched
}

/** The rows of each id, by its first row. */
function rowsByFirst({ repeated }: LabelTable, firsts: ReadonlySet<number>): ReadonlyMap<number, number[]> {
  const rows = new Map(Array.from(firsts, (first) => [first, first < 0 ? [] : [first]]))
  for (const [i, first] of repeated?.firsts.entries() ?? []) rows.get(first)?.push(repeated?.rows[i] as number)
  return rows
}

function keysOf(table: LabelTable, file: ((row: number) => string | undefined) | undefined): (row: number) => string {
  const { content, contentValues } = table
  return (row) => JSON.stringify([labelTextOf(table, row), contentValues?.[content?.[row] ?? -1], file?.(row)])
}

function grouped(rows: readonly number[], keyOf: (row: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [row])
    else known.push(row)
  }
  return groups
}
