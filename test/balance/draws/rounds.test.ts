import { expect, test } from 'vitest'
import { countGroupsIn, roundsOver } from '../../../src/balance/draws/rounds.ts'

/** Rows 0 to 7 in three groups, and one row without a group. */
const CODES = Int32Array.of(0, 0, 0, 0, 1, 1, 2, -1)
const ROWS = Int32Array.of(3, 1, 4, 0, 7, 2, 6, 5)
const GROUPS = { codes: CODES, names: ['a', 'b', 'c'] }

test('takes one row of every group in turn, in the order of the rows', () => {
  const ordered = roundsOver(GROUPS)
  expect([...ordered(ROWS)]).toEqual([3, 4, 7, 6, 1, 5, 0, 2])
  expect([...ordered(ROWS.subarray(3, 7))]).toEqual([0, 7, 6, 2])
  expect([...ordered(new Int32Array())]).toEqual([])
})

test('a row without a group counts as a group, once', () => {
  const groups = { ...GROUPS, noun: 'songs' }
  expect(countGroupsIn(groups, ROWS, Int32Array.of(0, 7, 1, 7, 6))).toEqual({ noun: 'songs', before: 4, after: 3 })
})
