import { setOfRow } from '../../dataset/index.ts'
import type { SplitPlan, SplitSettings } from './plan.ts'
import { roundQuotas, roundQuotasOf } from './rounding.ts'
import { partNames, type Shares, sharesOf } from './settings.ts'
import type { Strata } from './strata.ts'

/** The places of the splits that growth puts nothing into. */
export function frozenParts({ parts, frozen = [] }: SplitSettings): number[] {
  const names = partNames(parts)
  return frozen.map((name) => names.indexOf(name)).filter((part) => part >= 0)
}

/** The places of the splits that a plan left alone. From scratch, all samples are divided. */
export function frozenInPlan({ origin, settings }: Pick<SplitPlan, 'origin' | 'settings'>): number[] {
  return origin === 'grown' ? frozenParts(settings) : []
}

/**
 * The shares of the splits that are not frozen, among themselves: r / (sum of the others' r). A frozen split has none.
 * Without frozen splits, the shares themselves.
 */
export function openShares(settings: SplitSettings, frozen: readonly number[] = frozenParts(settings)): Shares {
  const shares = sharesOf(settings.parts)
  if (frozen.length === 0) return shares
  const numerators = shares.numerators.map((share, part) => (frozen.includes(part) ? 0n : share))
  return { numerators, denominator: numerators.reduce((a, b) => a + b, 0n) }
}

/** Samples in frozen splits: `cells[stratum][part]`, and in total by part. The other splits have 0. */
interface FrozenCells {
  readonly cells: readonly (readonly number[])[]
  readonly totals: readonly number[]
}

/** Counts the samples that an assignment has in frozen splits. */
export function countFrozen(strata: Strata, assignment: Int16Array, settings: SplitSettings): FrozenCells {
  const names = partNames(settings.parts)
  const isFrozen = Uint8Array.from(names, (_, part) => Number(frozenParts(settings).includes(part)))
  const cells = strata.sizes.map(() => names.map(() => 0))
  const totals = names.map(() => 0)
  const count = (row: number[] | undefined, part: number) => {
    if (row !== undefined) row[part] = (row[part] ?? 0) + 1
  }
  for (let row = 0; row < assignment.length; row++) {
    const part = assignment[row] as number
    const code = strata.codes[row] as number
    if (code < 0 || isFrozen[part] !== 1) continue
    count(totals, part)
    if (strata.sets === undefined) count(cells[code], part)
    else for (const label of setOfRow(strata.sets, row)) count(cells[label], part)
  }
  return { cells, totals }
}

/** The number of samples of each row that are not in a frozen split. */
export function withoutFrozen(sizes: readonly number[], frozen: FrozenCells['cells']): number[] {
  return sizes.map((n, code) => (frozen[code] ?? []).reduce((rest, cell) => rest - cell, n))
}

/**
 * The quotas of classes that have grown: what a frozen split has, and for the others their part of the rest, (n - frozen)
 * r / (sum of the others' r), rounded as usual.
 */
export function quotasBesideFrozen(
  sizes: readonly number[],
  frozen: FrozenCells['cells'],
  settings: SplitSettings,
): readonly (readonly number[])[] {
  const rest = roundQuotasOf(withoutFrozen(sizes, frozen), openShares(settings), settings.rounding)
  return rest.map((row, code) => row.map((quota, part) => quota + (frozen[code]?.[part] ?? 0)))
}

/** The quotas of the classes of a split that grows, or has grown, by the rounding that it keeps. */
export function grownQuotas(
  strata: Strata,
  assignment: Int16Array,
  settings: SplitSettings,
): readonly (readonly number[])[] {
  if (frozenParts(settings).length === 0) return roundQuotas(strata.sizes, settings.parts, settings.rounding).quotas
  return quotasBesideFrozen(strata.sizes, countFrozen(strata, assignment, settings).cells, settings)
}
