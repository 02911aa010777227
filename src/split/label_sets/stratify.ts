import { NO_SPLIT } from '../plan/index.ts'
import { type PlacedSets, placesByLabel } from './placed_sets.ts'
import type { SetBalance } from './set_balance.ts'

/**
 * Iterative stratification (Sechidis, Tsoumakas and Vlahavas, 2011, "On the stratification of multi-label data"), with
 * the hash order in place of chance. The label with the fewest samples left comes first, because it leaves the least
 * choice. Each of its samples goes to the part that lacks the label most (ties: the part with most room, then the
 * first). A part takes no more samples than its size. Samples without a label come last.
 */
export function stratify(placed: PlacedSets, balance: SetBalance, sizes: readonly number[]): void {
  const { labels: count } = balance
  const room = [...sizes]
  const lacks = startingLacks(balance)
  const { starts, rows: places } = placesByLabel(placed, count)
  const left = Int32Array.from(
    { length: count },
    (_, label) => (starts[label + 1] as number) - (starts[label] as number),
  )
  const assign = (place: number, part: number) => {
    placed.parts[place] = part
    room[part] = (room[part] as number) - 1
    for (let i = placed.offsets[place] as number; i < (placed.offsets[place + 1] as number); i++) {
      const label = placed.labels[i] as number
      left[label] = (left[label] as number) - 1
      lacks[part * count + label] = (lacks[part * count + label] as number) - 1
      balance.cells[part * count + label] = (balance.cells[part * count + label] as number) + 1
    }
  }
  for (let label = rarest(left); label >= 0; label = rarest(left)) {
    for (let i = starts[label] as number; i < (starts[label + 1] as number); i++) {
      const place = places[i] as number
      if (placed.parts[place] !== NO_SPLIT) continue
      assign(
        place,
        lackingMost(balance.parts, room, (part) => lacks[part * count + label] as number),
      )
    }
  }
  for (let place = 0; place < placed.count; place++) {
    if (placed.parts[place] === NO_SPLIT)
      assign(
        place,
        lackingMost(balance.parts, room, () => 0),
      )
  }
}

/** The targets. Where every part needs the label, a part that would get less than one sample lacks a whole one. */
function startingLacks({ labels, targets, needed }: SetBalance): Float64Array {
  return targets.map((target, at) => (target > 0 && needed[at % labels] === 1 ? Math.max(1, target) : target))
}

/** The label with the fewest samples left, but at least one (ties: the first); -1 if there is none. */
function rarest(left: Int32Array): number {
  let least = -1
  for (let label = 0; label < left.length; label++) {
    const count = left[label] as number
    if (count > 0 && (least < 0 || count < (left[least] as number))) least = label
  }
  return least
}

/** @throws {RangeError} if no part has room. */
function lackingMost(parts: readonly number[], room: readonly number[], lackOf: (part: number) => number): number {
  let most = -1
  for (const part of parts) {
    const free = room[part] as number
    if (free <= 0) continue
    const ahead = most < 0 ? 1 : lackOf(part) - lackOf(most)
    if (ahead > 0 || (ahead === 0 && free > (room[most] as number))) most = part
  }
  if (most < 0) throw new RangeError('No part has room for a sample, although the sizes sum to the number of samples')
  return most
}
