import { describe, expect, test } from 'vitest'
import { examplesDistribution, labelsDistribution, relativeLabelsDistribution } from '../../src/split/index.ts'

const joy = { emotion: ['joy'] }
const calm = { emotion: ['calm'] }
const both = { emotion: ['joy', 'calm'] }
const none = { emotion: [] }

describe('labelsDistribution', () => {
  test('is 0 if every part has the same shares', () => {
    expect(
      labelsDistribution([
        [joy, calm],
        [both, none],
      ]),
    ).toBe(0)
  })
  test('is the mean difference of odds over labels and parts', () => {
    // joy: odds 3/3 in all, 2/1 and 1/2 in the parts; calm: the same.
    expect(
      labelsDistribution([
        [joy, joy, calm],
        [joy, calm, calm],
      ]),
    ).toBe((1 + 0.5) / 2)
  })
  test('leaves out a label that every sample has', () => {
    expect(
      labelsDistribution([
        [joy, joy],
        [joy, joy],
      ]),
    ).toBeNaN()
    expect(
      labelsDistribution([
        [joy, both],
        [joy, both],
      ]),
    ).toBe(0)
  })
  test('is infinite if every sample of a part has a label that others lack', () => {
    expect(
      labelsDistribution([
        [joy, joy],
        [joy, calm],
      ]),
    ).toBe(Number.POSITIVE_INFINITY)
  })
  test('reads the labels from another key, one or several', () => {
    expect(
      labelsDistribution(
        [
          [{ tags: 'a' }, { tags: ['b'] }],
          [{ tags: ['a', 'b'] }, { tags: [] }],
        ],
        { labelKey: 'tags' },
      ),
    ).toBe(0)
  })
})

describe('relativeLabelsDistribution', () => {
  test('is the mean relative difference of shares', () => {
    expect(
      relativeLabelsDistribution([
        [joy, joy, joy, calm],
        [joy, calm, calm, calm],
      ]),
    ).toBe(0.5)
  })
  test('weighs a rare label as much as a frequent one', () => {
    const half = [...Array.from({ length: 9 }, () => joy), none]
    expect(
      relativeLabelsDistribution([
        [...half, both],
        [...half, joy],
      ]),
    ).toBeCloseTo((0 + 1) / 2, 12)
  })
})

describe('examplesDistribution', () => {
  test('is the mean difference from equal sizes', () => {
    expect(
      examplesDistribution([
        [1, 2, 3],
        [4, 5],
        [6, 7],
      ]),
    ).toBeCloseTo((2 / 3 + 1 / 3 + 1 / 3) / 3, 12)
  })
  test('compares with the sizes of the given shares', () => {
    expect(examplesDistribution([new Array(7), new Array(1), new Array(2)], { ratios: [0.7, 0.15, 0.15] })).toBeCloseTo(
      1 / 3,
      12,
    )
  })
})

test.each([
  [
    () => labelsDistribution([[joy], []]),
    'Cannot measure a split: the number of samples of parts[1] must be at least 1: current value is 0',
  ],
  [
    () => labelsDistribution([joy] as never),
    'Cannot measure a split: parts[0] must be an array of samples: current value is an object',
  ],
  [
    () => examplesDistribution([[1], [2]], { ratios: [1] }),
    'Cannot measure a split: the number of ratios must be the number of parts, 2: current value is 1',
  ],
  [
    () => examplesDistribution([[1]], { ratios: [2] }),
    'Cannot measure a split: ratios[0] must be a number from 0 to 1: current value is 2',
  ],
])('wrong calls have one clear message', (call, message) => {
  expect(call).toThrow(message)
})
