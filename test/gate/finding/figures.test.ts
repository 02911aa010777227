import { expect, it } from 'vitest'
import { decimal } from '../../../src/config/index.ts'
import { fraction, showAgainst, showLimit } from '../../../src/gate/finding/figures.ts'

it.each([
  [662, 253, '2.5', '2.62'],
  [25004, 10000, '2.5', '2.5004'],
  [25000, 10000, '2.5', '2.50'],
  [24999, 10000, '2.5', '2.50'],
  [24996, 10000, '2.499', '2.50'],
  [2499, 1000, '2.4995', '2.499'],
  [1234567, 1, '5', '1,234,567.00'],
  [-1, 4, '0.5', '−0.25'],
])('shows %i / %i against %s as %s', (numerator, denominator, limit, shown) => {
  expect(showAgainst(fraction(numerator, denominator), decimal(limit))).toBe(shown)
})

it('shows a limit with two decimals, or with all decimals that it was written with', () => {
  expect(['2', '2.5', '2.505', '12000'].map((limit) => showLimit(decimal(limit)))).toEqual([
    '2.00',
    '2.50',
    '2.505',
    '12,000.00',
  ])
})
