import { lastAnswer } from '../../config/index.ts'
import { hashOfSet, isSameSet, type LabelSets } from '../../dataset/index.ts'
import type { SetSamples } from './set_samples.ts'

/** The distinct label sets of some samples. The empty set is one of them. */
export interface DistinctSets {
  /** The rows with each set, in hash order. */
  readonly bags: readonly Int32Array[]
  /** The number of the set of each of the samples' rows, parallel to `rows`. */
  readonly numbers: Int32Array
}

/**
 * Numbers the distinct label sets in the order of their first samples. The sets are found by a hash table with open
 * addressing because a text for each set takes several times as long. The last answer is kept, so it must not be changed.
 */
export const distinctSets: (samples: SetSamples) => DistinctSets = lastAnswer(findSets)

function findSets({ rows, sets }: SetSamples): DistinctSets {
  let slots = new Int32Array(1024).fill(-1)
  const firsts: number[] = []
  const sizes: number[] = []
  const numbers = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    if (2 * firsts.length >= slots.length) slots = rehashed(firsts, sets, 4 * slots.length)
    const slot = slotOf(row, { slots, firsts, sets })
    if (slots[slot] === -1) {
      slots[slot] = firsts.push(row) - 1
      sizes.push(0)
    }
    const number = slots[slot] as number
    numbers[i] = number
    sizes[number] = (sizes[number] as number) + 1
  }
  return { bags: bagsOf(rows, numbers, sizes), numbers }
}

function bagsOf(rows: Int32Array, numbers: Int32Array, sizes: readonly number[]): Int32Array[] {
  const all = new Int32Array(rows.length)
  const ends: number[] = []
  let start = 0
  for (const size of sizes) {
    ends.push(start)
    start += size
  }
  for (let i = 0; i < rows.length; i++) {
    const number = numbers[i] as number
    all[ends[number] as number] = rows[i] as number
    ends[number] = (ends[number] as number) + 1
  }
  return sizes.map((size, number) => all.subarray((ends[number] as number) - size, ends[number]))
}

interface SetTable {
  readonly slots: Int32Array
  /** The first row with each set. */
  readonly firsts: readonly number[]
  readonly sets: LabelSets
}

/** Returns the slot with the row's set, or the empty slot for it. The number of slots is a power of 2. */
function slotOf(row: number, { slots, firsts, sets }: SetTable): number {
  const mask = slots.length - 1
  let slot = hashOfSet(sets, row) & mask
  for (;;) {
    const number = slots[slot] as number
    if (number === -1 || isSameSet(sets, firsts[number] as number, row)) return slot
    slot = (slot + 1) & mask
  }
}

function rehashed(firsts: readonly number[], sets: LabelSets, size: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(size).fill(-1)
  firsts.forEach((row, number) => {
    slots[slotOf(row, { slots, firsts, sets })] = number
  })
  return slots
}
