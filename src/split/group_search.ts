import seedrandom from 'seedrandom'
import { type GroupBalance, type GroupVectors, objective } from './group_balance.ts'
import { type GroupKinds, groupKinds } from './group_kinds.ts'
import { descend, LEAST_GAIN, move, type Placement, squaredNorms } from './group_moves.ts'
import { bestRow } from './lower_bound.ts'
import type { SplitSettings } from './plan.ts'

export interface GroupSearch {
  readonly vectors: GroupVectors
  readonly balance: GroupBalance
  readonly partOfUnit: Int16Array
  readonly strataSizes: readonly number[]
  readonly settings: SplitSettings
}

/** Additions, about a tenth of a second: the bound on adversarial input. */
const BUDGET = 40_000_000
/** Restarts in a row that may be in vain. */
const PATIENCE = 50

/**
 * Improves a placement of groups by seeded moves and swaps until none improves the objective; then again and again from
 * a place a few random moves away, until the objective is at its lower bound, 50 times in a row were in vain, or the budget
 * is spent.
 */
export function improveGroups({ vectors, balance, partOfUnit, strataSizes, settings }: GroupSearch): Int16Array {
  const kinds = groupKinds(vectors)
  const counts = countKinds(kinds, partOfUnit, balance)
  const placement: Placement = { kinds, balance, counts, norms: squaredNorms(kinds, balance), budget: BUDGET }
  const random = seedrandom(`${settings.seed}:groups:`)
  const goal = leastObjective(strataSizes, settings)
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

/** What no placement can be below, with room for rounding: every row as the best row of whole numbers. */
function leastObjective(strataSizes: readonly number[], { parts }: SplitSettings): number {
  const total = strataSizes.reduce((a, b) => a + b, 0)
  const least = [...strataSizes, total].reduce((sum, n) => sum + bestRow(n, parts).squares, 0)
  return least * (1 + 1e-9) + 1e-12
}

/** Leaves the placement as it was unless the new one is at least as good; tells whether it is better. */
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

/** Which group of a kind goes where is decided by the order of units: by the hash of their names. */
function spreadKinds({ count, ofUnit }: GroupKinds, counts: Int32Array, parts: readonly number[]): Int16Array {
  const left = counts.slice()
  return Int16Array.from(ofUnit, (kind) => {
    const part = parts.find((candidate) => (left[candidate * count + kind] as number) > 0) as number
    left[part * count + kind] = (left[part * count + kind] as number) - 1
    return part
  })
}
