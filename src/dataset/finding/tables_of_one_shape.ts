import { guessLabel } from '../formats/index.ts'
import { folderOf } from '../paths/index.ts'
import type { TableLook } from './tables/index.ts'

/** In one folder, this many tables with the same columns are one candidate. */
const FEWEST = 5

/**
 * Returns one table for many with the same columns in one folder, such as a file for each movie, with the number of the others.
 * The one that looks most like it contains classes represents them.
 */
export function oneOfEachShape(looks: readonly TableLook[]): readonly (readonly [table: TableLook, others: number])[] {
  const shapes = new Map<string, TableLook[]>()
  for (const [i, table] of looks.entries()) {
    const key = keyOf(table) ?? String(i)
    const alike = shapes.get(key)
    if (alike === undefined) shapes.set(key, [table])
    else alike.push(table)
  }
  return [...shapes.values()].flatMap((tables): (readonly [TableLook, number])[] => {
    if (tables.length < FEWEST) return tables.map((table) => [table, 0])
    const [best] = tables.toSorted((a, b) => likeness(b) - likeness(a) || b.rows - a.rows)
    return best === undefined ? [] : [[best, tables.length - 1]]
  })
}

function keyOf({ paths, first, format, isHeadless, columns }: TableLook): string | undefined {
  if (paths.length > 1) return undefined
  return JSON.stringify([folderOf(first), format, isHeadless ? columns.length : columns.map(({ name }) => name)])
}

function likeness({ columns, isHeadless }: TableLook): number {
  return guessLabel(columns, isHeadless) === undefined ? 0 : 1
}
