import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/config/index.ts'
import { freshSplit, quotas, splitSettings } from '../../../src/split/index.ts'
import type { Parts } from '../../../src/split/plan/plan.ts'
import { roundQuotas } from '../../../src/split/plan/rounding.ts'
import { anyRatios, cell, configWith, samplesOf, tableOf, ZERO } from '../samples.ts'

const guide = [decimal('0.7'), decimal('0.15'), decimal('0.15')] as const
const PARTS = { kind: 'splits', ratios: guide } as const
const jointQuotas = (sizes: readonly number[], parts: Parts) => roundQuotas(sizes, parts, 'joint').quotas
const sum = (cells: readonly number[]) => cells.reduce((a, b) => a + b, 0)

test('joy=100, sadness=50 and anger=75 at 70/15/15 give 70/15/15, 35/7/8 and 52/11/12', () => {
  const table = tableOf(samplesOf({ joy: 100, sadness: 50, anger: 75 }))
  const plan = freshSplit(table, splitSettings(configWith()), 1)
  expect(cell(table, plan, 'joy')).toEqual([70, 15, 15])
  expect(cell(table, plan, 'sadness')).toEqual([35, 7, 8])
  expect(cell(table, plan, 'anger')).toEqual([52, 11, 12])
})

test('n = 5 gives 3/1/1', () => expect(quotas(5, guide)).toEqual([3, 1, 1]))
test('n = 1 gives 1/0/0', () => expect(quotas(1, guide)).toEqual([1, 0, 0]))
test('n = 2 gives 1/0/1', () => expect(quotas(2, guide)).toEqual([1, 0, 1]))
test('n = 3 gives 1/1/1', () => expect(quotas(3, guide)).toEqual([1, 1, 1]))
test('90 x 0.7 is 63, not the 62 of binary floats', () => expect(quotas(90, guide)[0]).toBe(63))

describe('a split whose ratio is 0', () => {
  const noTest = [decimal('0.8'), decimal('0.2'), ZERO] as const
  test('gets nothing', () => expect(quotas(100, noTest)).toEqual([80, 20, 0]))
  test('leaves the second of two samples to val', () => expect(quotas(2, noTest)).toEqual([1, 1, 0]))
  test('is not filled by the rule for small classes', () => expect(quotas(3, noTest)).toEqual([2, 1, 0]))
  test('leaves everything to the only other split', () =>
    expect(quotas(2, [decimal('1'), ZERO, ZERO])).toEqual([2, 0, 0]))
  test('gives the first sample to test, if it is train', () => {
    expect(quotas(1, [ZERO, decimal('0.5'), decimal('0.5')])).toEqual([0, 0, 1])
  })
})

test('quotas sum to n, are never negative, and with three or more samples fill every split that has a ratio', () => {
  fc.assert(
    fc.property(fc.nat(2000), anyRatios, (n, { trainSplit, valSplit, testSplit }) => {
      const ratios = [trainSplit, valSplit, testSplit] as const
      const cells = quotas(n, ratios)
      expect(sum(cells)).toBe(n)
      for (const [split, ratio] of ratios.entries()) {
        expect(cells[split]).toBeGreaterThanOrEqual(ratio.units > 0n && n >= 3 ? 1 : 0)
        if (ratio.units === 0n) expect(cells[split]).toBe(0)
      }
    }),
  )
})

describe('folds always use joint rounding', () => {
  const folds = (sizes: readonly number[], count: number, rounding: 'auto' | 'class' | 'joint') =>
    roundQuotas(sizes, { kind: 'folds', count }, rounding)
  const totals = (rows: readonly (readonly number[])[]) =>
    rows[0]?.map((_, fold) => sum(rows.map((row) => row[fold] ?? 0)))

  test('four classes with three samples in two folds give 6 and 6', () => {
    for (const rounding of ['auto', 'class', 'joint'] as const) {
      expect(folds([3, 3, 3, 3], 2, rounding).rounding).toBe('joint')
      expect(totals(folds([3, 3, 3, 3], 2, rounding).quotas)).toEqual([6, 6])
    }
  })
  test('13 samples in five folds give the lowest folds three', () => {
    expect(folds([13], 5, 'auto').quotas).toEqual([[3, 3, 3, 2, 2]])
  })
  test('sizes differ by at most one, for any classes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 2, max: 9 }),
        (sizes, count) => {
          const all = totals(folds(sizes, count, 'auto').quotas) ?? []
          expect(sum(all)).toBe(sum(sizes))
          expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

/** 70 classes with 2 to 12 samples, 328 in total. */
const seventy = Array.from({ length: 70 }, (_, i) =>
  i < 60 ? 2 + (i % 5) : i < 64 ? 7 + (i % 2) : ([12, 12, 11, 2, 9, 12][i - 64] ?? 0),
)

describe('joint rounding', () => {
  const total = sum(seventy)
  test('keeps the totals of 70 small classes within 1 of 70/15/15', () => {
    const cells = jointQuotas(seventy, PARTS)
    for (const [part, ratio] of [0.7, 0.15, 0.15].entries()) {
      expect(Math.abs(sum(cells.map((row) => row[part] ?? 0)) - total * ratio)).toBeLessThanOrEqual(1)
    }
  })
  test('keeps five folds within 1 of a fifth', () => {
    const cells = jointQuotas(seventy, { kind: 'folds', count: 5 })
    for (const part of [0, 1, 2, 3, 4]) {
      expect(Math.abs(sum(cells.map((row) => row[part] ?? 0)) - total / 5)).toBeLessThanOrEqual(1)
    }
  })
  test('gives every class the floor or the ceiling of n r', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 60 }), anyRatios, (sizes, { trainSplit, valSplit, testSplit }) => {
        const ratios = [trainSplit, valSplit, testSplit] as const
        for (const [i, row] of jointQuotas(sizes, { kind: 'splits', ratios }).entries()) {
          expect(sum(row)).toBe(sizes[i])
          for (const [part, { units, scale }] of ratios.entries()) {
            const exact = ((sizes[i] ?? 0) * Number(units)) / 10 ** scale
            expect(Math.abs((row[part] ?? 0) - exact)).toBeLessThan(1)
          }
        }
      }),
    )
  })
})

describe('rounding: auto', () => {
  test('is joint if 20 or more classes would make a total deviate by more than 1%', () => {
    expect(roundQuotas(seventy, PARTS, 'auto')).toMatchObject({
      rounding: 'joint',
      quotas: jointQuotas(seventy, PARTS),
    })
  })
  test('is class below 20 classes', () => {
    expect(roundQuotas(new Array(19).fill(2), PARTS, 'auto').rounding).toBe('class')
  })
  test('does not count classes without samples', () => {
    expect(roundQuotas([...new Array(19).fill(2), 0, 0, 0], PARTS, 'auto').rounding).toBe('class')
  })
  test('is class if the totals are within 1%', () => {
    expect(roundQuotas(new Array(40).fill(100), PARTS, 'auto')).toMatchObject({
      rounding: 'class',
      reason: "every split's total is within 1% of its share",
    })
  })
})
