import { expect, it } from 'vitest'
import {
  labelWeights,
  weighByFactor,
  weighByLabelSets,
  weighByLabels,
} from '../../../src/balance/label_sets/sample_weights.ts'
import { samplesOf, times } from './samples.ts'

const LISTS = [...times(2, 'a'), ['a', 'b'], []]

it('weighs a label with N / (k n) and a sample with the mean of its labels', () => {
  const samples = samplesOf(LISTS)
  expect(labelWeights(samples)).toEqual([4 / 6, 4 / 2])
  expect([...weighByLabels(samples).subarray(0, 3)]).toEqual([4 / 6, 4 / 6, (4 / 6 + 2) / 2])
})

it('weighs an empty set like the most frequent label', () => {
  expect(weighByLabels(samplesOf(LISTS))[3]).toBe(4 / 6)
})

it('weighs all samples with 1 if all sets are empty, and samples without a label with 0', () => {
  expect([...weighByLabels(samplesOf([[], [], null]))]).toEqual([1, 1, 0, 0])
})

it('weighs a label set with N / (number of sets x its size), the empty set included', () => {
  expect([...weighByLabelSets(samplesOf(LISTS))]).toEqual([4 / 6, 4 / 6, 4 / 3, 4 / 3, 0])
})

it('weighs a sample with its repeat factor', () => {
  expect([...weighByFactor(samplesOf([...times(9, 'a'), ...times(4, 'b'), ['c'], []]))].slice(12)).toEqual([1, 2, 1, 0])
})

it('gives the labels of single-label sets the weights of classes', () => {
  const samples = samplesOf([...times(100, 'joy'), ...times(75, 'anger'), ...times(50, 'sadness')])
  expect(labelWeights(samples)).toEqual([1, 0.75, 1.5])
  expect(new Set(weighByLabels(samples))).toEqual(new Set([0.75, 1, 1.5, 0]))
  expect(weighByLabelSets(samples)).toEqual(weighByLabels(samples))
})
