import { expect, test } from 'vitest'
import { countGroupsIn, keptByRounds } from '../../../src/balance/draws/rounds.ts'

/** Rows 0 to 7 in three groups, and one row without a group. */
const CODES = Int32Array.of(0, 0, 0, 0, 1, 1, 2, -1)
const ROWS = Int32Array.of(3, 1, 4, 0, 7, 2, 6, 5)
const kept = (count: number) => [...keptByRounds(ROWS, count, CODES, new Int32Array(3))]

test('takes one row of every group in turn, in the order of the rows', () => {
  expect(kept(4)).toEqual([3, 4, 7, 6])
  expect(kept(6)).toEqual([3, 1, 4, 7, 6, 5])
  expect(kept(7)).toEqual([3, 1, 4, 0, 7, 6, 5])
  expect(kept(8)).toEqual([...ROWS])
  expect(kept(2)).toEqual([3, 4])
  expect(kept(0)).toEqual([])
})

test('leaves the counters at 0', () => {
  const seen = new Int32Array(3)
  keptByRounds(ROWS, 4, CODES, seen)
  expect([...seen]).toEqual([0, 0, 0])
})

test('a row without a group counts as a group, once', () => {
  const groups = { codes: CODES, names: ['a', 'b', 'c'], noun: 'songs' }
  expect(countGroupsIn(groups, ROWS, Int32Array.of(0, 7, 1, 7, 6))).toEqual({ noun: 'songs', before: 4, after: 3 })
})
