import { expect, test } from 'vitest'
import { shownLines } from '../../../../src/dataset/finding/found/line_shares.ts'

test('each dataset gets its first line before others get further ones', () => {
  expect(shownLines([4, 2, 1], 5)).toEqual([2, 2, 1])
  expect(shownLines([2, 2, 2], 5)).toEqual([2, 2, 1])
  expect(shownLines([5, 3], 5)).toEqual([3, 2])
})

test('all lines are shown if they are few', () => {
  expect(shownLines([3, 1], 5)).toEqual([3, 1])
  expect(shownLines([], 5)).toEqual([])
})

test('without enough lines, the last datasets get none', () => {
  expect(shownLines([1, 1, 1], 2)).toEqual([1, 1, 0])
})
