import type { Rounding } from '../../config/index.ts'
import type { Parts } from './plan.ts'
import { classQuotas, classQuotasOf, cutByShares } from './quotas.ts'
import { partNames, type Shares, sharesOf } from './settings.ts'

/** The sizes of the splits, and the rounding rule. */
interface RoundedSizes {
  readonly rounding: 'class' | 'joint'
  readonly reason: string
  readonly sizes: readonly number[]
}

/** The quotas of each class, and the rounding rule. */
interface RoundedQuotas {
  readonly rounding: 'class' | 'joint'
  readonly reason: string
  /** The number of samples by class and split. */
  readonly quotas: readonly (readonly number[])[]
}

/**
 * The sizes of the splits of samples that are divided together: the floor or the ceiling of n r, which sum to n. One or two
 * samples are divided like those of a class, so that training gets the first.
 */
export function roundSizes(n: number, parts: Parts, rounding: Rounding): RoundedSizes {
  if (parts.kind === 'folds')
    return { rounding: 'joint', reason: 'folds have equal sizes', sizes: jointRowOf(n, parts) }
  if (rounding === 'joint') return { rounding, reason: 'set explicitly', sizes: jointRowOf(n, parts) }
  const reason =
    rounding === 'auto' ? 'samples have several labels, so only the sizes of the splits are rounded' : 'set explicitly'
  const sizes = n < 3 ? classQuotas(n, parts.ratios) : cutByShares(n, sharesOf(parts))
  return { rounding: 'class', reason, sizes }
}

function jointRowOf(n: number, parts: Parts): number[] {
  return jointQuotas([n], sharesOf(parts))[0] as number[]
}

/** The same for splits that have grown, by the rounding that they keep. One or two samples are those of a class. */
export function roundSizesOf(n: number, shares: Shares, rounding: Rounding): readonly number[] {
  if (rounding === 'joint') return jointQuotas([n], shares)[0] as number[]
  return n < 3 ? classQuotasOf(n, shares) : cutByShares(n, shares)
}

/** The quotas of classes of the given sizes, by the rounding that they keep. */
export function roundQuotasOf(sizes: readonly number[], shares: Shares, rounding: Rounding): number[][] {
  return rounding === 'joint' ? jointQuotas(sizes, shares) : sizes.map((n) => classQuotasOf(n, shares))
}

const MANY_CLASSES = 20

/**
 * The quotas for classes of the given sizes, in the byte order of their names. `auto` means `class`, unless there are
 * at least 20 classes and `class` would put the total of a split more than 1% of all samples away from its share. Folds
 * always use `joint`, so that their sizes are equal.
 */
export function roundQuotas(sizes: readonly number[], parts: Parts, rounding: Rounding): RoundedQuotas {
  if (parts.kind === 'folds') {
    return { rounding: 'joint', reason: 'folds have equal sizes', quotas: jointQuotas(sizes, sharesOf(parts)) }
  }
  const byClass = sizes.map((n) => classQuotas(n, parts.ratios))
  if (rounding === 'joint') return { rounding, reason: 'set explicitly', quotas: jointQuotas(sizes, sharesOf(parts)) }
  if (rounding === 'class') return { rounding, reason: 'set explicitly', quotas: byClass }
  const classes = sizes.filter((n) => n > 0).length
  if (classes < MANY_CLASSES) {
    return { rounding: 'class', reason: `fewer than ${MANY_CLASSES} classes`, quotas: byClass }
  }
  const off = partFarFromShare(sizes, byClass, parts)
  if (off === undefined) {
    return { rounding: 'class', reason: "every split's total is within 1% of its share", quotas: byClass }
  }
  const reason = `with ${classes} classes, rounding each class separately would put ${off} more than 1% away from its share`
  return { rounding: 'joint', reason, quotas: jointQuotas(sizes, sharesOf(parts)) }
}

function partFarFromShare(
  sizes: readonly number[],
  quotas: readonly (readonly number[])[],
  parts: Parts,
): string | undefined {
  const { numerators, denominator } = sharesOf(parts)
  const total = BigInt(sizes.reduce((a, b) => a + b, 0))
  return partNames(parts).find((_, part) => {
    const got = BigInt(quotas.reduce((sum, row) => sum + (row[part] as number), 0))
    const off = got * denominator - total * (numerators[part] as bigint)
    return (off < 0n ? -off : off) * 100n > total * denominator
  })
}

/**
 * Quotas that also keep the totals. Each class gets the floors of its n r. Each remaining sample goes to the split
 * whose running total over all classes is furthest below its share (ties: the first), if its n r is fractional and not
 * yet raised.
 */
function jointQuotas(sizes: readonly number[], shares: Shares): number[][] {
  /** How far each split is below its share so far, times the denominator. */
  const lacks = shares.numerators.map(() => 0n)
  return sizes.map((n) => jointRow(n, shares, lacks))
}

function jointRow(n: number, { numerators, denominator }: Shares, lacks: bigint[]): number[] {
  const exact = numerators.map((share) => BigInt(n) * share)
  const row = exact.map((cell) => Number(cell / denominator))
  for (const [part, cell] of exact.entries()) lacks[part] = (lacks[part] as bigint) + (cell % denominator)
  const raisable = exact.flatMap((cell, part) => (cell % denominator > 0n ? [part] : []))
  for (let left = n - row.reduce((a, b) => a + b, 0); left > 0; left--) {
    const most = raisable.reduce((a, b) => ((lacks[b] as bigint) > (lacks[a] as bigint) ? b : a))
    raisable.splice(raisable.indexOf(most), 1)
    row[most] = (row[most] as number) + 1
    lacks[most] = (lacks[most] as bigint) - denominator
  }
  return row
}

/** The reason for the rounding of a split that has grown. */
export const KEPT_ROUNDING_REASON = 'kept from the index file'
