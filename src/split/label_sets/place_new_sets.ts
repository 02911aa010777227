import type { LabelTable } from '../../dataset/index.ts'
import {
  countFrozen,
  frozenParts,
  NO_SPLIT,
  openShares,
  roundSizes,
  roundSizesOf,
  type SetStrata,
  type SplitSettings,
  withoutFrozen,
} from '../plan/index.ts'
import { type PlacedSets, placedSets } from './placed_sets.ts'
import { emptySetBalance, putSet, riseOfAdding, type SetBalance } from './set_balance.ts'

/**
 * Places samples that an earlier file does not have, in hash order: among the splits that are not full yet, each into
 * the one where its labels lack most (ties: the split with most room, then the first). Frozen splits and their samples do
 * not count.
 */
export function growSets(table: LabelTable, strata: SetStrata, settings: SplitSettings, assignment: Int16Array): void {
  const frozen = frozenParts(settings)
  const { sizes, strata: open } = openSizes(strata, settings, assignment)
  const placed = placedSets(table, strata, settings, assignment)
  const balance = emptySetBalance(open, sizes)
  const room = [...sizes]
  const put = (place: number, part: number) => {
    room[part] = (room[part] as number) - 1
    putSet(balance, labelsAt(placed, place), part)
  }
  for (const [place, part] of placed.parts.entries()) {
    if (part !== NO_SPLIT && !frozen.includes(part)) put(place, part)
  }
  for (const [place, row] of placed.rows.entries()) {
    if (placed.parts[place] !== NO_SPLIT) continue
    const part = leastRise(balance, labelsAt(placed, place), room)
    put(place, part)
    assignment[row] = part
  }
}

interface OpenSizes {
  /** The sizes of the splits; 0 for a frozen one. */
  readonly sizes: readonly number[]
  /** The labels of the samples to divide, and their number. */
  readonly strata: { readonly sizes: readonly number[]; readonly total: number }
}

function openSizes(strata: SetStrata, settings: SplitSettings, assignment: Int16Array): OpenSizes {
  const { parts, rounding } = settings
  if (frozenParts(settings).length === 0) return { sizes: roundSizes(strata.total, parts, rounding).sizes, strata }
  const frozen = countFrozen(strata, assignment, settings)
  const [total = 0] = withoutFrozen([strata.total], [frozen.totals])
  return {
    sizes: roundSizesOf(total, openShares(settings), rounding),
    strata: { sizes: withoutFrozen(strata.sizes, frozen.cells), total },
  }
}

function labelsAt({ labels, offsets }: PlacedSets, place: number): Int32Array {
  return labels.subarray(offsets[place], offsets[place + 1])
}

function leastRise(balance: SetBalance, labels: Int32Array, room: readonly number[]): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const part of balance.parts) {
    const free = room[part] as number
    if (free <= 0) continue
    const rise = labels.reduce((sum, label) => sum + riseOfAdding(balance, label, part), 0)
    if (best >= 0 && (rise > least || (rise === least && free <= (room[best] as number)))) continue
    least = rise
    best = part
  }
  return best
}
