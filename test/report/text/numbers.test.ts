import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { counted, formatCount, listed } from '../../../src/config/problems/wording.ts'
import {
  formatChange,
  formatRange,
  formatRatio,
  formatRatioChange,
  formatShare,
  formatShares,
} from '../../../src/report/text/numbers.ts'
import { bar } from '../../../src/report/wording/class_rows.ts'

test('formatCount() separates thousands', () => {
  expect([0, 999, 1078, 1234567].map(formatCount)).toEqual(['0', '999', '1,078', '1,234,567'])
})

test('formatCount() is read back as the same number', () => {
  fc.assert(fc.property(fc.nat({ max: 2 ** 50 }), (n) => Number(formatCount(n).replaceAll(',', '')) === n))
})

test('formatChange() has a sign, a true minus, and nothing for no change', () => {
  expect([412, -3, -1200, 0].map(formatChange)).toEqual(['+412', '−3', '−1,200', ''])
})

test('formatRatio() has two decimals, and a dash if there is no ratio', () => {
  expect([1.24, 2, 1234.5, null, Number.NaN].map(formatRatio)).toEqual(['1.24', '2.00', '1,234.50', '–', '–'])
})

describe('formatRatioChange()', () => {
  test('shows both sides if they differ', () => expect(formatRatioChange(1.24, 2.62)).toBe('1.24 → 2.62'))
  test('shows one if they are equal', () => expect(formatRatioChange(1.241, 1.239)).toBe('1.24'))
  test('shows only the head if nothing is compared', () => expect(formatRatioChange(undefined, 2)).toBe('2.00'))
  test('shows that a side has no classes', () => expect(formatRatioChange(null, 2)).toBe('– → 2.00'))
  test('is empty if there are no classes at all', () => expect(formatRatioChange(null, null)).toBe(''))
})

test('formatShares() has as many digits as the shares', () => {
  expect(formatShares([0.7, 0.15, 0.15])).toBe('70 / 15 / 15')
  expect(formatShares([0.333, 0.333, 0.334])).toBe('33.3 / 33.3 / 33.4')
})

test('formatShare() is a percentage with one decimal', () => expect(formatShare(0.4452)).toBe('44.5%'))

test('formatRange() is one number if all are equal', () => {
  expect([formatRange([463, 177]), formatRange([5, 5]), formatRange([])]).toEqual(['177–463', '5', '–'])
})

test('counted() uses the singular', () =>
  expect([counted(1, 'sample'), counted(1078, 'sample')]).toEqual(['1 sample', '1,078 samples']))

test('listed() joins with commas and a final conjunction', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'or')]).toEqual([
    '',
    'a',
    'a and b',
    'a, b or c',
  ])
})

describe('bar()', () => {
  test('is full for the largest and proportional for the others', () => {
    expect([662, 310, 262, 253].map((size) => bar(size, 662, 5))).toEqual(['▇▇▇▇▇', '▇▇', '▇▇', '▇▇'])
  })
  test('is thin if the value is too small for a block', () => expect(bar(1, 1000, 5)).toBe('▏'))
  test('is empty for zero', () => expect(bar(0, 1000, 5)).toBe(''))
})

test('formatShare() shows a small share with more digits, so that it is not 0', () => {
  expect([0.445, 0.0005, 0.0004, 0, 1].map((share) => formatShare(share))).toEqual([
    '44.5%',
    '0.1%',
    '0.04%',
    '0.0%',
    '100.0%',
  ])
  expect([formatShare(0.003, 0), formatShare(0, 0), formatShare(1e-9, 2)]).toEqual(['0.30%', '0%', '0.00%'])
})
