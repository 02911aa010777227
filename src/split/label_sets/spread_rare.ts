import { type RowsByCode, rowsOfClass } from '../../dataset/index.ts'
import { exchange, riseOfExchange } from './exchange.ts'
import { type PlacedSets, placesByLabel } from './placed_sets.ts'
import { absentCells, type SetBalance } from './set_balance.ts'

/** The maximum number of samples that are tried as either half of an exchange. */
const MOST_TRIED = 1024
/** The maximum number of exchanges that are tried in all. */
const BUDGET = 10_000_000

/**
 * Brings a label into every part that needs it and has none of its samples, each time by the exchange that raises the
 * deviation least. Random pairs would hardly ever meet the few samples of such a label.
 */
export function spreadRareLabels(placed: PlacedSets, balance: SetBalance): void {
  const absent = absentCells(balance)
  if (absent.length === 0) return
  const byLabel = placesByLabel(placed, balance.labels)
  let budget = BUDGET
  for (const { label, part } of absent) {
    if (budget <= 0) return
    if (balance.cells[part * balance.labels + label] !== 0) continue
    budget -= bringIn(placed, balance, placesOfLabel(byLabel, label), placesOfPart(placed, part))
  }
}

/** Exchanges the best pair. Returns how many were tried. */
function bringIn(placed: PlacedSets, balance: SetBalance, having: Int32Array, partners: readonly number[]): number {
  let least = 0
  let best: readonly [number, number] | undefined
  for (const one of having) {
    for (const other of partners) {
      const rise = riseOfExchange(placed, balance, one, other)
      if (rise >= least) continue
      least = rise
      best = [one, other]
    }
  }
  if (best !== undefined) exchange(placed, balance, ...best)
  return having.length * partners.length
}

/** The first places with a label in hash order. */
function placesOfLabel(byLabel: RowsByCode, label: number): Int32Array {
  return rowsOfClass(byLabel, label).subarray(0, MOST_TRIED)
}

/** The first places of a part in hash order. */
function placesOfPart({ count, parts }: PlacedSets, part: number): number[] {
  const found: number[] = []
  for (let place = 0; place < count && found.length < MOST_TRIED; place++) if (parts[place] === part) found.push(place)
  return found
}
