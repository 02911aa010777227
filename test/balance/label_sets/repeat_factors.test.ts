import { expect, it } from 'vitest'
import { repeatByFactor, repeatFactors } from '../../../src/balance/label_sets/repeat_factors.ts'
import { samplesOf, times } from './samples.ts'

it('gives a label the square root of the median share / its share, and a sample the largest factor of its labels', () => {
  // Counts 9, 4 and 1: the median is 4.
  const samples = samplesOf([...times(8, 'a'), ...times(4, 'b'), ['a', 'c'], []])
  const { byLabel, byRow } = repeatFactors(samples)
  expect(byLabel).toEqual([1, 1, 2])
  expect([...byRow]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 0])
  expect([...repeatByFactor(samples)]).toEqual([...byRow])
})

it('takes the mean of the middle two shares for an even number of labels', () => {
  // Counts 9 and 3: the median is 6.
  expect(repeatFactors(samplesOf([...times(9, 'a'), ...times(3, 'b')])).byLabel).toEqual([1, Math.SQRT2])
})

it('repeats a sample once more with the probability of the fraction', () => {
  const samples = samplesOf([...times(9000, 'a'), ...times(3000, 'b')])
  const result = repeatByFactor(samples)
  expect(new Set(result.subarray(0, 9000))).toEqual(new Set([1]))
  const repeated = result.subarray(9000, 12_000)
  expect(new Set(repeated)).toEqual(new Set([1, 2]))
  const mean = repeated.reduce((sum, count) => sum + count, 0) / 3000
  // Five standard deviations of the mean.
  expect(Math.abs(mean - Math.SQRT2)).toBeLessThan(0.045)
})

it('repeats nothing if no sample has a label', () => {
  expect([...repeatByFactor(samplesOf([[], [], null]))]).toEqual([1, 1, 0, 0])
})
