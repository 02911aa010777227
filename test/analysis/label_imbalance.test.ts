import { expect, it } from 'vitest'
import { imbalancePerLabel, meanImbalance } from '../../src/analysis/index.ts'

it('a label that is four times as rare as the most frequent one has the ratio 4', () => {
  expect(imbalancePerLabel([8, 2, 4])).toEqual([1, 4, 2])
})

it('the mean ratio is over the labels that have samples', () => {
  expect(meanImbalance([8, 2, 0, 4])).toBeCloseTo(7 / 3, 12)
  expect(imbalancePerLabel([8, 0])).toEqual([1, Number.NaN])
})

it('without samples there is no mean ratio', () => {
  expect(meanImbalance([])).toBeNaN()
  expect(meanImbalance([0, 0])).toBeNaN()
})
