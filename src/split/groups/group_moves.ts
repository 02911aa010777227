import { type GroupBalance, put } from './group_balance.ts'
import type { GroupKinds } from './group_kinds.ts'

/**
 * An assignment of kinds of groups while it is improved. The objective is f = sum of w off^2 with w = 1/n. Moving a
 * group g from split a to b changes f/2 by |g|^2 - <g, D>, where D = off(a) - off(b) and products are weighted by w.
 * Swapping g in a with h in b changes it by <h, D> - <g, D> + |h|^2 + |g|^2 - 2 <g, h>.
 */
export interface Placement {
  readonly kinds: GroupKinds
  readonly balance: GroupBalance
  /** The number of groups of a kind in a split, at `part * kinds.count + kind`. */
  readonly counts: Int32Array
  /** |g|^2 by kind. */
  readonly norms: Float64Array
  /** The number of additions left: a limit of the work that does not depend on a clock. */
  budget: number
}

/** Smaller gains can be the result of rounding. */
export const LEAST_GAIN = 1e-10
/** The maximum number of kinds that are tried for a swap. */
const SWAP_WINDOW = 1024

export function squaredNorms({ vectors, count }: GroupKinds, { weights }: GroupBalance): Float64Array {
  const norms = new Float64Array(count)
  for (let kind = 0; kind < count; kind++) {
    let norm = 0
    for (let i = vectors.offsets[kind] as number; i < (vectors.offsets[kind + 1] as number); i++) {
      const n = vectors.counts[i] as number
      norm += (weights[vectors.columns[i] as number] as number) * n * n
    }
    norms[kind] = norm
  }
  return norms
}

/** Moves and swaps groups until neither improves the objective or the budget is spent. */
export function descend(placement: Placement, random: () => number): void {
  while (placement.budget > 0 && (movePass(placement) || swapPass(placement, random)));
}

/** Moves one group, whatever its effect on the balance. */
export function move({ kinds, balance, counts }: Placement, kind: number, from: number, to: number): void {
  put(balance, kinds.vectors, kind, from, -1)
  put(balance, kinds.vectors, kind, to, 1)
  counts[from * kinds.count + kind] = (counts[from * kinds.count + kind] as number) - 1
  counts[to * kinds.count + kind] = (counts[to * kinds.count + kind] as number) + 1
}

function movePass(placement: Placement): boolean {
  const { kinds, balance, counts, norms } = placement
  let improved = false
  for (const from of balance.parts) {
    for (const to of balance.parts) {
      if (from === to) continue
      for (let kind = 0; kind < kinds.count; kind++) {
        while ((counts[from * kinds.count + kind] as number) > 0) {
          const gain = pull(placement, kind, from, to) - (norms[kind] as number)
          if (gain <= LEAST_GAIN) break
          move(placement, kind, from, to)
          improved = true
        }
      }
    }
  }
  return improved
}

/** <g, off(a) - off(b)> */
function pull(placement: Placement, kind: number, a: number, b: number): number {
  const { kinds, balance } = placement
  const { offsets, columns, counts } = kinds.vectors
  const startA = a * balance.columns
  const startB = b * balance.columns
  const end = offsets[kind + 1] as number
  let sum = 0
  for (let i = offsets[kind] as number; i < end; i++) {
    const column = columns[i] as number
    const difference = (balance.off[startA + column] as number) - (balance.off[startB + column] as number)
    sum += (balance.weights[column] as number) * (counts[i] as number) * difference
  }
  placement.budget -= end - (offsets[kind] as number)
  return sum
}

function swapPass(placement: Placement, random: () => number): boolean {
  const { parts } = placement.balance
  let improved = false
  for (const [place, a] of parts.entries()) {
    for (const b of parts.slice(place + 1)) if (swapBetween(placement, a, b, random)) improved = true
  }
  return improved
}

function swapBetween(placement: Placement, a: number, b: number, random: () => number): boolean {
  const { kinds, counts, balance } = placement
  const partners = kindsIn(placement, b)
  const pulls = weightedDifference(balance, a, b)
  const row = pulls.map((pull) => -pull)
  let improved = false
  for (const kind of kindsIn(placement, a)) {
    if (placement.budget <= 0) break
    if (counts[a * kinds.count + kind] === 0) continue
    const start = partners.length > SWAP_WINDOW ? Math.floor(random() * partners.length) : 0
    const partner = bestPartner(placement, { kind, partners, start, part: b, pulls, row })
    if (partner < 0) continue
    move(placement, kind, a, b)
    move(placement, partner, b, a)
    pulls.set(weightedDifference(balance, a, b))
    for (let column = 0; column < row.length; column++) row[column] = -(pulls[column] as number)
    improved = true
  }
  return improved
}

function kindsIn({ kinds, counts }: Placement, part: number): Int32Array {
  const found = new Int32Array(kinds.count)
  let length = 0
  for (let kind = 0; kind < kinds.count; kind++) if (counts[part * kinds.count + kind] !== 0) found[length++] = kind
  return found.subarray(0, length)
}

/** w D by column. */
function weightedDifference({ off, weights, columns }: GroupBalance, a: number, b: number): Float64Array {
  return weights.map(
    (weight, column) => weight * ((off[a * columns + column] as number) - (off[b * columns + column] as number)),
  )
}

interface PartnerSearch {
  /** The kind in split a to swap. */
  readonly kind: number
  /** The kinds in split b, tried from `start` onward. */
  readonly partners: Int32Array
  readonly start: number
  readonly part: number
  /** w D by column. */
  readonly pulls: Float64Array
  /** -w D by column, unchanged at the end. */
  readonly row: Float64Array
}

/** The kind in split b whose swap with `kind` gains most, or -1 if no swap gains. */
function bestPartner(placement: Placement, { kind, partners, start, part, pulls, row }: PartnerSearch): number {
  const { kinds, balance, counts, norms } = placement
  const { offsets, columns } = kinds.vectors
  addTwice(kinds, kind, balance, row)
  const inPart = part * kinds.count
  const own = dot(kinds, kind, pulls) - (norms[kind] as number)
  let most = LEAST_GAIN
  let best = -1
  for (let looked = 0; looked < partners.length && looked < SWAP_WINDOW; looked++) {
    const partner = partners[(start + looked) % partners.length] as number
    if (counts[inPart + partner] === 0) continue
    let gain = own - (norms[partner] as number)
    const end = offsets[partner + 1] as number
    for (let i = offsets[partner] as number; i < end; i++) {
      gain += (row[columns[i] as number] as number) * (kinds.vectors.counts[i] as number)
    }
    placement.budget -= end - (offsets[partner] as number)
    if (gain > most) {
      most = gain
      best = partner
    }
  }
  for (let i = offsets[kind] as number; i < (offsets[kind + 1] as number); i++) {
    row[columns[i] as number] = -(pulls[columns[i] as number] as number)
  }
  return best
}

function dot({ vectors: { offsets, columns, counts } }: GroupKinds, kind: number, row: Float64Array): number {
  let sum = 0
  for (let i = offsets[kind] as number; i < (offsets[kind + 1] as number); i++) {
    sum += (row[columns[i] as number] as number) * (counts[i] as number)
  }
  return sum
}

/** Adds 2 w g to a row of all columns, so that <2 g - D, h> is a sum over only the columns of h. */
function addTwice({ vectors }: GroupKinds, kind: number, { weights }: GroupBalance, row: Float64Array): void {
  const { offsets, columns, counts } = vectors
  for (let i = offsets[kind] as number; i < (offsets[kind + 1] as number); i++) {
    const column = columns[i] as number
    row[column] = (row[column] as number) + 2 * (weights[column] as number) * (counts[i] as number)
  }
}
