import { guessLabel } from '../formats/index.ts'
import { baseName, folderOf, namedSplit } from '../paths/index.ts'
import type { TableLook } from './tables/index.ts'

/** In one folder, this many tables with the same columns are one candidate. */
const FEWEST = 5
/** The same if their names are numbers: `valve1/0.csv`, `valve1/1.csv`. */
const FEWEST_NUMBERS = 2

/**
 * Returns one table for many with the same columns in one folder, such as a file for each movie, or in the folders of folds, with
 * the number of the other files.
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
    const fewest = tables.every(({ first }) => /^\d+\.[^.]+$/.test(baseName(first))) ? FEWEST_NUMBERS : FEWEST
    if (tables.length < fewest && !tables.every(isInFold)) return tables.map((table) => [table, 0])
    const [best] = tables.toSorted((a, b) => likeness(b) - likeness(a) || b.rows - a.rows)
    return best === undefined ? [] : [[best, tables.flatMap(({ paths }) => paths).length - best.paths.length]]
  })
}

/** Whether a table is a round of a cross-validation with its splits: `fold-1/train.csv` and `fold-1/test.csv`. */
function isInFold({ paths }: Pick<TableLook, 'paths'>): boolean {
  return paths.length > 1 && paths.every((path) => namedSplit(baseName(folderOf(path)))?.kind === 'fold')
}

function keyOf({ paths, first, format, isHeadless, columns }: TableLook): string | undefined {
  if (isInFold({ paths }))
    return JSON.stringify([paths.map((path) => path.replace(/\d+/g, '#')), columns.map(({ name }) => name)])
  if (paths.length > 1) return undefined
  return JSON.stringify([folderOf(first), format, isHeadless ? columns.length : columns.map(({ name }) => name)])
}

function likeness({ columns, isHeadless }: TableLook): number {
  return guessLabel(columns, isHeadless) === undefined ? 0 : 1
}
