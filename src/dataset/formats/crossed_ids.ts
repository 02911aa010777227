import { filledCells, type Rows } from './column_kind.ts'

/** A table with one row per sample and class: the class is the end of the id. */
export interface CrossedIds {
  /** The number of classes. */
  readonly classes: number
  /** Whether the second column contains 1 for the classes of a sample, and 0 for the others. Otherwise, it is empty for the others. */
  readonly areFlags: boolean
}

const FEWEST_ROWS = 10
const FEWEST_SAMPLES = 3
/** Two are more likely the sides of a body, or two views. */
const FEWEST_CLASSES = 3
const MOST_CLASSES = 100
const ID = /^(.+)_(\p{L}[^_]*)$/u

/**
 * Returns what the two columns of a table contain if each sample has one row per class, as in `ID_1_epidural,0`: every id ends
 * in a class after the last underscore, and every sample has all classes.
 */
export function crossedIds(columns: readonly string[], rows: Rows): CrossedIds | undefined {
  if (columns.length !== 2 || rows.length < FEWEST_ROWS) return undefined
  const classesOf = new Map<string, Set<string>>()
  for (const [id = ''] of rows) {
    const [, sample, name] = ID.exec(id.trim()) ?? []
    if (sample === undefined || name === undefined) return undefined
    const known = classesOf.get(sample)
    if (known === undefined) classesOf.set(sample, new Set([name]))
    else if (known.has(name) || known.size === MOST_CLASSES) return undefined
    else known.add(name)
  }
  const sets = [...classesOf.values()]
  const [first = new Set<string>()] = sets
  // The first rows of a large table end within a sample.
  const isComplete = (set: ReadonlySet<string>, at: number) => set.size === first.size || at === sets.length - 1
  const areAll = sets.every((set, at) => isComplete(set, at) && [...set].every((name) => first.has(name)))
  if (first.size < FEWEST_CLASSES || sets.length < FEWEST_SAMPLES || !areAll) return undefined
  const values = new Set(filledCells(rows.map(([, value = '']) => value)))
  const areFlags = [...values].every((value) => /^[01](?:\.0)?$/.test(value))
  const hasEmpty = rows.some(([, value = '']) => value.trim() === '')
  return areFlags || hasEmpty || values.size === 1
    ? { classes: first.size, areFlags: areFlags && !hasEmpty }
    : undefined
}
