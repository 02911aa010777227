import type { LabelTable } from '../../dataset/index.ts'
import { NO_SPLIT, roundSizes, type SetStrata, type SplitSettings } from '../plan/index.ts'
import { type PlacedSets, placedSets } from './placed_sets.ts'
import { emptySetBalance, putSet, riseOfAdding, type SetBalance } from './set_balance.ts'

/**
 * Places samples that an earlier file does not have, in hash order: among the splits that are not full yet, each into
 * the one where its labels lack most (ties: the split with most room, then the first).
 */
export function growSets(table: LabelTable, strata: SetStrata, settings: SplitSettings, assignment: Int16Array): void {
  const { sizes } = roundSizes(strata.total, settings.parts, settings.rounding)
  const placed = placedSets(table, strata, settings.seed, assignment)
  const balance = emptySetBalance(strata, sizes)
  const room = [...sizes]
  const put = (place: number, part: number) => {
    room[part] = (room[part] as number) - 1
    putSet(balance, labelsAt(placed, place), part)
  }
  for (const [place, part] of placed.parts.entries()) if (part !== NO_SPLIT) put(place, part)
  for (const [place, row] of placed.rows.entries()) {
    if (placed.parts[place] !== NO_SPLIT) continue
    const part = leastRise(balance, labelsAt(placed, place), room)
    put(place, part)
    assignment[row] = part
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
