import { looksLikeFile } from './file_like.ts'

/** What the first rows of a table show of one of its columns. */
export interface ColumnLook {
  readonly name: string
  readonly place: number
  /** Cells that are not empty. */
  readonly filled: number
  /** Different values among them. */
  readonly distinct: number
  /** Nine tenths of the values are of this kind; `decimals` have a point or an exponent. */
  readonly kind: 'files' | 'decimals' | 'integers' | 'texts'
}

export type Rows = readonly (readonly string[])[]

/** The columns of a table as its first rows show them. */
export function columnLooks(columns: readonly string[], rows: Rows): ColumnLook[] {
  return columns.map((name, place) => {
    const values = rows.map((row) => (row[place] ?? '').trim()).filter((value) => value !== '')
    return { name, place, filled: values.length, distinct: new Set(values).size, kind: kindOf(values) }
  })
}

const INTEGER = /^[-+]?\d+$/
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i
const MISSING = /^(?:nan|na|n\/a|null|none|\?|-)$/i

const MOST_JUDGED = 200

function kindOf(values: readonly string[]): ColumnLook['kind'] {
  const known = values.filter((value) => !MISSING.test(value)).slice(0, MOST_JUDGED)
  if (mostly(known, looksLikeFile)) return 'files'
  if (mostly(known, (value) => INTEGER.test(value) || /^[-+]?\d+\.0+$/.test(value))) return 'integers'
  return mostly(known, isNumber) ? 'decimals' : 'texts'
}

export function isNumber(value: string): boolean {
  return NUMBER.test(value)
}

/** Nine of ten values, of one at least. */
export function mostly<T>(values: readonly T[], accepts: (value: T) => boolean): boolean {
  let left = values.length / 10
  for (const value of values) if (!accepts(value) && --left < 0) return false
  return values.length > 0
}

const MOST_CLASSES = 50

/** Whether a column could hold classes: few values, which repeat, and no measurements. */
export function mayBeLabel({ distinct, filled, kind }: ColumnLook): boolean {
  const mayBeKind = kind === 'texts' || kind === 'integers'
  return mayBeKind && distinct >= 2 && distinct <= MOST_CLASSES && distinct <= filled / 2
}

const LABEL_WORD =
  /label|class|categor|target|emotion|sentiment|polarity|species|genre|intent|topic|diagnos|outcome|variety|quality/i

/**
 * Those that could hold classes, the likeliest first: by their names, then words before numbers, and the last column before
 * the first one before the others.
 */
export function likelyLabels(looks: readonly ColumnLook[]): ColumnLook[] {
  const rank = ({ name, place, kind }: ColumnLook) =>
    (LABEL_WORD.test(name) ? 0 : isNumber(name) ? 20 : 10) +
    (kind === 'texts' ? 0 : 3) +
    (place === looks.length - 1 ? 0 : place === 0 ? 1 : 2)
  return looks.filter(mayBeLabel).sort((a, b) => rank(a) - rank(b) || a.distinct - b.distinct)
}

/** Rows of boxes name an image several times, but hardly more often than this. */
const MOST_ROWS_A_FILE = 20

/** The column whose values look like the names of files, as ids are: the first in which they are all different, else the first. */
export function fileColumn(looks: readonly ColumnLook[], taken: readonly number[] = []): number | undefined {
  const files = looks.filter(
    ({ kind, distinct, filled, place }) =>
      kind === 'files' && distinct > Math.max(filled > 1 ? 1 : 0, filled / MOST_ROWS_A_FILE) && !taken.includes(place),
  )
  return (files.find(({ distinct, filled }) => distinct === filled) ?? files[0])?.place
}
