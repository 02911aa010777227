import fc from 'fast-check'
import { expect, it } from 'vitest'
import { classWeights } from '../../../src/balance/index.ts'
import { neverDrawnChances } from '../../../src/balance/sizes/weights.ts'

it('check value: the weights of joy=100, anger=75, sadness=50 are 0.75, 1.0 and 1.5', () => {
  expect(classWeights([100, 75, 50])).toEqual([0.75, 1, 1.5])
})

it('a class without samples has no weight and is not counted as a class', () => {
  expect(classWeights([100, 0, 50])).toEqual([0.75, 0, 1.5])
})

it('weights sum to the number of samples, and to the same value in each class', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 50 }), (sizes) => {
      const total = sizes.reduce((a, b) => a + b, 0)
      for (const [code, weight] of classWeights(sizes).entries()) {
        expect(weight * (sizes[code] as number)).toBeCloseTo(total / sizes.length, 6)
      }
    }),
  )
})

it('the probability of not being drawn in an epoch is (1 - 1/(k n))^N', () => {
  const [joy, sadness] = neverDrawnChances([463, 177, 217, 183])
  expect(joy).toBeCloseTo((1 - 1 / (4 * 463)) ** 1040, 12)
  expect(sadness).toBeCloseTo((1 - 1 / (4 * 177)) ** 1040, 12)
})

it('the only sample of the only class is always drawn', () => {
  expect(neverDrawnChances([1])).toEqual([0])
})
