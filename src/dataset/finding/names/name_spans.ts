import type { NameColumn, NameTable } from './name_columns.ts'

/** Adjacent columns of names, used as one value. */
export interface NameSpan {
  readonly from: number
  /** The last column. */
  readonly to: number
  readonly kind: NameColumn['kind']
  /** The distinct values, each with its number of names. */
  readonly counts: ReadonlyMap<string, number>
  /** One number per name, equal for equal values. */
  readonly codes: Int32Array
  /**
   * The average number of names that differ only in this span: 1 if the other parts alone distinguish the names, because
   * this span is a property of what they name.
   */
  readonly repeats: number
}

/** Returns the spans of a table. Each is computed when it is first used. */
export function spansOf({ columns, rows }: NameTable): (from: number, to?: number) => NameSpan {
  const codes = columns.map(({ values }) => codesOf(values))
  const none: Codes = { codes: new Int32Array(rows), size: 1 }
  const ahead: Codes[] = [none]
  for (const column of codes) ahead.push(together(ahead.at(-1) ?? none, column))
  const behind: Codes[] = [none]
  for (const column of codes.toReversed()) behind.unshift(together(column, behind[0] ?? none))
  const known = new Map<string, NameSpan>()
  return (from, to = from) => {
    const key = `${from}-${to}`
    const found = known.get(key)
    if (found !== undefined) return found
    const values = joined(columns.slice(from, to + 1))
    const others = together(ahead[from] ?? none, behind[to + 1] ?? none)
    const span = {
      from,
      to,
      kind: from === to ? (columns[from]?.kind ?? 'mixed') : ('mixed' as const),
      counts: countsOf(values),
      codes: codesOf(values).codes,
      repeats: rows / others.size,
    }
    known.set(key, span)
    return span
  }
}

/** Returns the number of distinct pairs of values of two spans. */
export function pairsOf(a: NameSpan, b: NameSpan): number {
  return together({ codes: a.codes, size: a.counts.size }, { codes: b.codes, size: b.counts.size }).size
}

interface Codes {
  readonly codes: Int32Array
  readonly size: number
}

function codesOf(values: readonly string[]): Codes {
  const known = new Map<string, number>()
  const codes = Int32Array.from(values, (value) => {
    const code = known.get(value) ?? known.size
    if (code === known.size) known.set(value, code)
    return code
  })
  return { codes, size: known.size }
}

function together(a: Codes, b: Codes): Codes {
  if (a.size === 1) return b
  if (b.size === 1) return a
  const known = new Map<number, number>()
  const codes = a.codes.map((first, row) => {
    const pair = first * b.size + (b.codes[row] as number)
    const code = known.get(pair) ?? known.size
    if (code === known.size) known.set(pair, code)
    return code
  })
  return { codes, size: known.size }
}

function joined(columns: readonly NameColumn[]): readonly string[] {
  const [first, ...others] = columns
  if (first === undefined || others.length === 0) return first?.values ?? []
  return first.values.map((value, row) =>
    others.reduce((text, { before, values }) => text + before + values[row], value),
  )
}

function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
