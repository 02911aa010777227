import { labelTextOf } from '../../analysis/index.ts'
import { firstRows, type LabelTable, textAt } from '../../dataset/index.ts'
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
 * Matches the rows of an id that occurs several times, or the annotations of an image, by their labels and content. By their numbers, the removal of one row
 * would change all rows after it.
 *
 * @returns whether any row has a new match
 */
export function rematchRepeats({ base, head, changed, headRows, files }: Rematching): boolean {
  const units =
    changed.length === 0 ? [] : (rowsOfImages(base, head, changed) ?? rowsOfIds(base, head, changed, headRows))
  const keyInBase = keysOf(base, files?.base)
  const keyInHead = keysOf(head, files?.head)
  let isRematched = false
  for (const [rows, candidates] of units) {
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

/** The rows of the base and of the head that belong together. */
type Unit = readonly [rows: readonly number[], candidates: readonly number[]]

function rowsOfIds(base: LabelTable, head: LabelTable, changed: Int32Array, headRows: Int32Array): Unit[] {
  if (base.repeated === undefined && head.repeated === undefined) return []
  const firstOf = firstRows(base)
  const firsts = new Set(Array.from(changed, (row) => firstOf(row)))
  const baseRows = rowsByFirst(base, firsts)
  const rowsOfHead = rowsByFirst(head, new Set(Array.from(firsts, (first) => headRows[first] as number)))
  return Array.from(firsts, (first) => [baseRows.get(first) ?? [], rowsOfHead.get(headRows[first] as number) ?? []])
}

/** The annotations of each image, if their ids are only their positions in the image: `a.jpg#0`. */
function rowsOfImages(base: LabelTable, head: LabelTable, changed: Int32Array): Unit[] | undefined {
  if (base.groups?.key !== 'image' || head.groups?.key !== 'image') return undefined
  if (!Array.from(changed.subarray(0, 1)).every((row) => /#\d+$/.test(textAt(base.ids, row)))) return undefined
  const images = new Set(Array.from(changed, (row) => imageOf(base, row)))
  const [rows, candidates] = [rowsByImage(base, images), rowsByImage(head, images)]
  return Array.from(images, (image) => [rows.get(image) ?? [], candidates.get(image) ?? []])
}

function imageOf({ groups }: LabelTable, row: number): string | undefined {
  return groups?.names[groups.codes[row] ?? -1]
}

function rowsByImage(
  table: LabelTable,
  images: ReadonlySet<string | undefined>,
): ReadonlyMap<string | undefined, number[]> {
  const rows = new Map<string | undefined, number[]>()
  for (let row = 0; row < table.size; row++) {
    const image = imageOf(table, row)
    if (image === undefined || !images.has(image)) continue
    const known = rows.get(image)
    if (known === undefined) rows.set(image, [row])
    else known.push(row)
  }
  return rows
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
