import { activePartsOf, idealSizesOf, type Shares, type Strata } from '../plan/index.ts'
import type { GroupUnits } from './group_units.ts'

/**
 * How far each split is from its share, while groups are assigned. The columns are the strata and, last, all samples.
 * Uses only + - * / on doubles in a fixed order, so that every runtime gets the same result.
 */
export interface GroupBalance {
  /** The splits that groups can be assigned to: those with a share. */
  readonly parts: readonly number[]
  readonly columns: number
  /** cell - n r at `part * columns + column`. */
  readonly off: Float64Array
  /** 1 / n by column; 0 for a stratum without samples. */
  readonly weights: Float64Array
}

/** A group, or a kind of group, as counts by column. The last column is all samples. */
export interface GroupVectors {
  readonly offsets: Int32Array
  readonly columns: Int32Array
  readonly counts: Int32Array
}

export function emptyBalance(strata: Pick<Strata, 'sizes' | 'total'>, shares: Shares): GroupBalance {
  const sizes = [...strata.sizes, strata.total]
  const partCount = shares.numerators.length
  const off = new Float64Array(partCount * sizes.length)
  for (const [column, n] of sizes.entries()) {
    for (const [part, ideal] of idealSizesOf(n, shares).entries()) off[part * sizes.length + column] = -ideal
  }
  const weights = Float64Array.from(sizes, (n) => (n > 0 ? 1 / n : 0))
  return { parts: activePartsOf(shares), columns: sizes.length, off, weights }
}

/** The counts of the units, with the column of all samples added. */
export function unitVectors({ count, offsets, strata, counts, sizes }: GroupUnits, columns: number): GroupVectors {
  const vectors = {
    offsets: new Int32Array(count + 1),
    columns: new Int32Array(strata.length + count),
    counts: new Int32Array(strata.length + count),
  }
  let end = 0
  for (let unit = 0; unit < count; unit++) {
    for (let i = offsets[unit] as number; i < (offsets[unit + 1] as number); i++, end++) {
      vectors.columns[end] = strata[i] as number
      vectors.counts[end] = counts[i] as number
    }
    vectors.columns[end] = columns - 1
    vectors.counts[end++] = sizes[unit] as number
    vectors.offsets[unit + 1] = end
  }
  return vectors
}

/** The split where adding vector v raises the objective, the sum of (cell - n r)^2 / n, least (ties: the first). */
export function leastRise({ parts, columns, off, weights }: GroupBalance, vectors: GroupVectors, v: number): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const part of parts) {
    let rise = 0
    for (let i = vectors.offsets[v] as number; i < (vectors.offsets[v + 1] as number); i++) {
      const column = vectors.columns[i] as number
      const count = vectors.counts[i] as number
      rise += (weights[column] as number) * count * (2 * (off[part * columns + column] as number) + count)
    }
    if (rise < least) {
      least = rise
      best = part
    }
  }
  return best
}

/** Adds `times` copies of vector v to a split, or removes them if negative. */
export function put(balance: GroupBalance, vectors: GroupVectors, v: number, part: number, times: number): void {
  const start = part * balance.columns
  for (let i = vectors.offsets[v] as number; i < (vectors.offsets[v + 1] as number); i++) {
    const cell = start + (vectors.columns[i] as number)
    balance.off[cell] = (balance.off[cell] as number) + times * (vectors.counts[i] as number)
  }
}

/** The sum of (cell - n r)^2 / n over all strata and over all samples. */
export function objective({ off, weights, columns }: GroupBalance): number {
  let sum = 0
  for (let cell = 0; cell < off.length; cell++) {
    sum += (off[cell] as number) * (off[cell] as number) * (weights[cell % columns] as number)
  }
  return sum
}
