import { randomStream } from '../../balance/index.ts'
import type { PlacedSets } from './placed_sets.ts'
import {
  ABSENT,
  absentCells,
  deviationOf,
  leastDeviation,
  riseOfAdding,
  riseOfTaking,
  type SetBalance,
  squaresOf,
} from './set_balance.ts'

/** How many labels may be looked at in all: a limit of the work that does not depend on a clock. */
const BUDGET = 40_000_000
/** The number of pairs tried in the first round, at least and at most, if not more than a quarter of the samples. */
const FIRST_TRIALS = { least: 1 << 10, most: 1 << 16, perSample: 32 }
/** Each further round tries so many times the pairs of the one before. */
const MORE_TRIALS = 3
/** After so many rounds without a gain the search ends; later while a part lacks a label that it needs. */
const PATIENCE = { usual: 2, lacking: 6 }
/** A smaller deviation per cell is not worth a search; chance alone would leave about 1. */
const NEGLIGIBLE = 1e-6
/** Smaller gains can be the result of rounding. */
const LEAST_GAIN = 1e-9
/** The deviation of a cell that has one sample too many of a label with half a sample as its target. */
const COST_OF_RARE = 4
/** How often the threshold is lowered in a round. */
const STEPS = 64

/**
 * Exchanges pairs of samples between parts, so that the sizes stay and the deviation falls. Pairs are drawn by the seed.
 * A round is a search by threshold accepting (Dueck and Scheuer, 1990): a pair is exchanged unless the deviation rises
 * by more than a threshold, which is lowered to 0. A round that ends above the deviation before it is undone. The search
 * ends at the lower bound of the deviation, after rounds without a gain, or when the budget is spent.
 */
export function exchangePairs(
  placed: PlacedSets,
  balance: SetBalance,
  labelSizes: readonly number[],
  seed: number,
): void {
  if (placed.count < 2 || balance.parts.length < 2) return
  const goal = leastDeviation(balance, labelSizes) + NEGLIGIBLE * balance.parts.length * balance.labels
  const search: Search = { placed, balance, goal, random: randomStream(`${seed}:label sets:`), budget: BUDGET }
  let deviation = deviationOf(balance)
  let trials = firstTrials(placed.count)
  for (let round = 0, vain = 0; deviation > goal && search.budget > 0; round++) {
    const before = { parts: placed.parts.slice(), cells: balance.cells.slice() }
    searchOnce(search, trials, firstThreshold(search, round))
    const after = deviationOf(balance)
    vain = after < deviation - LEAST_GAIN ? 0 : vain + 1
    if (after > deviation) {
      placed.parts.set(before.parts)
      balance.cells.set(before.cells)
    }
    deviation = Math.min(deviation, after)
    if (vain >= (absentCells(balance).length > 0 ? PATIENCE.lacking : PATIENCE.usual)) return
    trials *= MORE_TRIALS
  }
}

interface Search {
  readonly placed: PlacedSets
  readonly balance: SetBalance
  readonly goal: number
  readonly random: () => number
  budget: number
}

function firstTrials(samples: number): number {
  const { least, most, perSample } = FIRST_TRIALS
  return Math.max(least, Math.min(most, samples * perSample), Math.ceil(samples / 4))
}

function searchOnce(search: Search, trials: number, start: number): void {
  const { balance, goal } = search
  for (let step = 0; step < STEPS; step++) {
    const warmth = 1 - (step + 1) / STEPS
    tryPairs(search, Math.ceil(trials / STEPS), start * warmth * warmth)
    if (search.budget <= 0 || deviationOf(balance) <= goal) return
  }
}

/**
 * The mean excess of a cell. While a part lacks a label that it needs, what it costs to move a rare label and, every other
 * round, what it costs that another part lacks one for a time.
 */
function firstThreshold({ balance, goal }: Search, round: number): number {
  if (absentCells(balance).length > 0) return round % 2 === 0 ? COST_OF_RARE : ABSENT
  return Math.max(0, squaresOf(balance) - goal) / (balance.parts.length * balance.labels)
}

function tryPairs(search: Search, trials: number, threshold: number): void {
  const { placed, balance, random } = search
  const { count, parts, offsets } = placed
  for (let trial = 0; trial < trials; trial++) {
    const one = Math.floor(random() * count)
    const other = Math.floor(random() * count)
    const [from, to] = [parts[one] as number, parts[other] as number]
    search.budget -= 2
    if (from === to) continue
    const looked = (offsets[one + 1] as number) - (offsets[one] as number)
    search.budget -= looked + (offsets[other + 1] as number) - (offsets[other] as number)
    if (riseOfExchange(placed, balance, one, other) <= threshold) exchange(placed, balance, one, other)
  }
}

/** How much the deviation rises if two samples change places. A label that both have stays where it is. */
export function riseOfExchange(
  { offsets, labels, parts }: PlacedSets,
  balance: SetBalance,
  one: number,
  other: number,
): number {
  const [from, to] = [parts[one] as number, parts[other] as number]
  let i = offsets[one] as number
  let j = offsets[other] as number
  const endOfOne = offsets[one + 1] as number
  const endOfOther = offsets[other + 1] as number
  let rise = 0
  while (i < endOfOne || j < endOfOther) {
    const a = i < endOfOne ? (labels[i] as number) : balance.labels
    const b = j < endOfOther ? (labels[j] as number) : balance.labels
    if (a < b) rise += riseOfTaking(balance, a, from) + riseOfAdding(balance, a, to)
    else if (b < a) rise += riseOfTaking(balance, b, to) + riseOfAdding(balance, b, from)
    if (a <= b) i++
    if (b <= a) j++
  }
  return rise
}

/** Two samples change places. */
export function exchange(placed: PlacedSets, balance: SetBalance, one: number, other: number): void {
  const { parts } = placed
  const [from, to] = [parts[one] as number, parts[other] as number]
  moveLabels(placed, balance, one, from, to)
  moveLabels(placed, balance, other, to, from)
  parts[one] = to
  parts[other] = from
}

function moveLabels({ offsets, labels }: PlacedSets, balance: SetBalance, place: number, from: number, to: number) {
  const { cells, labels: count } = balance
  for (let i = offsets[place] as number; i < (offsets[place + 1] as number); i++) {
    const label = labels[i] as number
    cells[from * count + label] = (cells[from * count + label] as number) - 1
    cells[to * count + label] = (cells[to * count + label] as number) + 1
  }
}
