import seedrandom from 'seedrandom'
import { type SplitSettings, type Strata, sharesOf } from '../plan/index.ts'
import { type GroupBalance, type GroupVectors, objective } from './group_balance.ts'
import { type GroupKinds, groupKinds } from './group_kinds.ts'
import { descend, LEAST_GAIN, move, type Placement, squaredNorms } from './group_moves.ts'
import { bestRow } from './lower_bound.ts'

interface GroupSearch {
  readonly vectors: GroupVectors
  readonly balance: GroupBalance
  readonly partOfUnit: Int16Array
  readonly strata: Pick<Strata, 'sizes' | 'total'>
  readonly settings: SplitSettings
}

/** The number of additions, about a tenth of a second, as a limit for adversarial input. */
const BUDGET = 40_000_000
/** The maximum number of restarts in a row without an improvement. */
const PATIENCE = 50

/**
 * Improves an assignment of groups by seeded moves and swaps until none improves the objective. Then restarts from a
 * few random moves away, until the objective is at its lower bound, 50 restarts in a row bring no improvement, or the
 * budget is spent.
 */
export function improveGroups({ vectors, balance, partOfUnit, strata, settings }: GroupSearch): Int16Array {
  const kinds = groupKinds(vectors)
  const counts = countKinds(kinds, partOfUnit, balance)
  const placement: Placement = { kinds, balance, counts, norms: squaredNorms(kinds, balance), budget: BUDGET }
  const random = seedrandom(`${settings.seed}:groups:`)
  const goal = leastObjective(strata, settings)
  if (objective(balance) > goal) descend(placement, random)
  for (let vain = 0; vain < PATIENCE && placement.budget > 0 && objective(balance) > goal; vain++) {
    if (restart(placement, random)) vain = -1
  }
  return spreadKinds(kinds, counts, balance.parts)
}

function countKinds({ count, ofUnit }: GroupKinds, partOfUnit: Int16Array, { off, columns }: GroupBalance): Int32Array {
  const counts = new Int32Array((off.length / columns) * count)
  for (let unit = 0; unit < ofUnit.length; unit++) {
    const place = (partOfUnit[unit] as number) * count + (ofUnit[unit] as number)
    counts[place] = (counts[place] as number) + 1
  }
  return counts
}

/** A lower bound of the objective, with room for rounding: each row is the best row of whole numbers. */
function leastObjective({ sizes, total }: GroupSearch['strata'], { parts }: SplitSettings): number {
  const shares = sharesOf(parts)
  const least = [...sizes, total].reduce((sum, n) => sum + bestRow(n, shares).squares, 0)
  return least * (1 + 1e-9) + 1e-12
}

/** Keeps the new assignment only if it is at least as good as the old one. Returns whether it is better. */
function restart(placement: Placement, random: () => number): boolean {
  const { balance, counts } = placement
  const before = { objective: objective(balance), off: balance.off.slice(), counts: counts.slice() }
  const kicks = 2 + Math.floor(random() * 3)
  for (let kick = 0; kick < kicks; kick++) moveAny(placement, random)
  descend(placement, random)
  const after = objective(balance)
  if (after <= before.objective) return after < before.objective - LEAST_GAIN
  balance.off.set(before.off)
  counts.set(before.counts)
  return false
}

function moveAny(placement: Placement, random: () => number): void {
  const { kinds, balance, counts } = placement
  const kind = Math.floor(random() * kinds.count)
  const filled = balance.parts.filter((part) => (counts[part * kinds.count + kind] as number) > 0)
  const from = filled[Math.floor(random() * filled.length)]
  const to = balance.parts[Math.floor(random() * balance.parts.length)]
  if (from !== undefined && to !== undefined && from !== to) move(placement, kind, from, to)
}

/** Assigns the groups of a kind in the order of the units, which is the order of their names' hashes. */
function spreadKinds({ count, ofUnit }: GroupKinds, counts: Int32Array, parts: readonly number[]): Int16Array {
  const left = counts.slice()
  return Int16Array.from(ofUnit, (kind) => {
    const part = parts.find((candidate) => (left[candidate * count + kind] as number) > 0) as number
    left[part * count + kind] = (left[part * count + kind] as number) - 1
    return part
  })
}
