import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { targetSizes } from '../../../src/balance/sizes/targets.ts'
import { STRATEGIES } from '../../../src/config/settings/balancing.ts'

const JOY_SADNESS_ANGER = [100, 50, 75]
const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0)

describe('check values: joy=100, sadness=50, anger=75', () => {
  it('oversample makes 225 -> 300, each class 100', () => {
    expect(targetSizes('oversample', JOY_SADNESS_ANGER)).toEqual([100, 100, 100])
  })

  it('undersample makes 225 -> 150, each class 50', () => {
    expect(targetSizes('undersample', JOY_SADNESS_ANGER)).toEqual([50, 50, 50])
  })

  it('hybrid makes 225 -> 225, each class 75', () => {
    expect(targetSizes('hybrid', JOY_SADNESS_ANGER)).toEqual([75, 75, 75])
  })
})

it('check value: the median of 50, 75, 100, 110 is 87', () => {
  expect(targetSizes('hybrid', [50, 75, 100, 110])).toEqual([87, 87, 87, 87])
})

it('weighted does not change the sizes', () => {
  expect(targetSizes('weighted', JOY_SADNESS_ANGER)).toEqual(JOY_SADNESS_ANGER)
})

it('a class without samples stays empty and does not affect the targets', () => {
  for (const strategy of STRATEGIES) {
    const [joy, none, calm] = targetSizes(strategy, [10, 0, 4])
    expect([joy, calm]).toEqual(targetSizes(strategy, [10, 4]))
    expect(none).toBe(0)
  }
})

it('there are no targets without classes', () => {
  for (const strategy of STRATEGIES) expect(targetSizes(strategy, [])).toEqual([])
})

it('every leveling strategy gives all classes one size between the smallest and the largest', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(sizes, fc.constantFrom('oversample', 'undersample', 'hybrid'), (given, strategy) => {
      const targets = targetSizes(strategy, given)
      expect(new Set(targets).size).toBe(1)
      expect(targets[0]).toBeGreaterThanOrEqual(Math.min(...given))
      expect(targets[0]).toBeLessThanOrEqual(Math.max(...given))
      if (strategy === 'oversample') expect(sum(targets)).toBeGreaterThanOrEqual(sum(given))
      if (strategy === 'undersample') expect(sum(targets)).toBeLessThanOrEqual(sum(given))
    }),
  )
})
