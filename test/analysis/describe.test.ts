import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeEmotionDistribution, describeDistribution } from '../../src/analysis/index.ts'
import { countClasses, tableFromSamples } from '../../src/dataset/index.ts'
import { setTableOf } from './tables.ts'

const some = (emotion: unknown, count: number) => Array.from({ length: count }, () => ({ emotion }))
const analyze = analyzeEmotionDistribution
const countSamples = (samples: readonly object[]) => countClasses(tableFromSamples(samples))

describe('check values: joy=100, sadness=50, anger=75', () => {
  const distribution = analyze([...some('joy', 100), ...some('sadness', 50), ...some('anger', 75)])

  it('the ratio is 2.00, the smallest class 50, the largest 100', () => {
    expect(distribution).toMatchObject({ imbalanceRatio: 2, minClassSize: 50, maxClassSize: 100, totalSamples: 225 })
  })

  it('normalised entropy 0.9656, effective classes 2.889, Gini-Simpson 0.642', () => {
    expect(distribution.normalizedEntropy).toBeCloseTo(0.9656, 4)
    expect(distribution.effectiveClasses).toBeCloseTo(2.889, 3)
    expect(distribution.giniSimpson).toBeCloseTo(0.642, 3)
  })

  it('counts samples and computes percentages per class', () => {
    expect(distribution.counts).toEqual({ anger: 75, joy: 100, sadness: 50 })
    expect(distribution.percentages['anger']).toBeCloseTo(100 / 3, 12)
  })
})

it('check value: with MAESTRO added, its samples are all unlabelled and percentages are of the labelled samples', () => {
  const distribution = analyze([...some('joy', 30), ...some('calm', 10), ...some(undefined, 1276)])
  expect(distribution).toMatchObject({ totalSamples: 1316, labelledSamples: 40, unlabelled: 1276, numClasses: 2 })
  expect(distribution.percentages).toEqual({ calm: 25, joy: 75 })
})

it('a missing, null or empty label is unlabelled', () => {
  expect(analyze([{}, { emotion: null }, { emotion: '' }, { emotion: 'joy' }])).toMatchObject({
    unlabelled: 3,
    counts: { joy: 1 },
  })
})

it('uses the text of numbers and booleans as labels', () => {
  expect(analyze([...some(0, 2), ...some(false, 1)]).counts).toEqual({ '0': 2, false: 1 })
})

it('does not accept an object as a label', () => {
  expect(() => analyze(some({ name: 'joy' }, 1))).toThrow(TypeError)
})

it('accepts another key for the label', () => {
  expect(analyze([{ genre: 'jazz' }], { labelKey: 'genre' }).counts).toEqual({ jazz: 1 })
})

it('treats names such as __proto__ and constructor like any other class', () => {
  const { counts, percentages } = analyze([...some('__proto__', 3), ...some('constructor', 1)])
  expect(Object.entries(counts)).toEqual([
    ['__proto__', 3],
    ['constructor', 1],
  ])
  expect(Object.entries(percentages)).toEqual([
    ['__proto__', 75],
    ['constructor', 25],
  ])
})

it('has no ratio and no classes if there are no samples', () => {
  expect(analyze([])).toMatchObject({
    imbalanceRatio: Number.NaN,
    numClasses: 0,
    minClassSize: 0,
    maxClassSize: 0,
    entropy: 0,
  })
})

it('reports a single class as perfectly balanced', () => {
  expect(analyze(some('joy', 7))).toMatchObject({
    imbalanceRatio: 1,
    normalizedEntropy: 1,
    effectiveClasses: 1,
    giniSimpson: 0,
  })
})

it('lists a class without samples with 0 and ignores it in all metrics', () => {
  const counts = countSamples([...some('calm', 2), ...some('joy', 4)])
  const listed = { ...counts, classes: ['anger', ...counts.classes], counts: [0, ...counts.counts] }
  const without = describeDistribution(counts)
  expect(describeDistribution(listed)).toEqual({
    ...without,
    counts: { anger: 0, ...without.counts },
    percentages: { anger: 0, ...without.percentages },
  })
})

describe('label sets', () => {
  const sets = (...labels: (readonly string[] | null)[]) =>
    describeDistribution(countClasses(setTableOf(labels.map((set, i) => [`${i}`, set]))))

  it('have shares of all samples, which can exceed 100% in total', () => {
    const { percentages, multiLabel } = sets(['calm', 'joy'], ['joy'], [], null)
    expect({ percentages, multiLabel }).toEqual({ percentages: { calm: 25, joy: 50 }, multiLabel: true })
  })

  it('have a cardinality, which ignores unlabelled samples, and a density', () => {
    expect(sets(['calm', 'joy'], ['joy'], [], ['calm'], null).labelSets).toMatchObject({ cardinality: 1, density: 0.5 })
  })

  it('have an imbalance ratio per label and its mean', () => {
    const { imbalanceRatio, labelSets } = sets(['a', 'b'], ['a', 'c'], ['a', 'c'], ['a'])
    expect(imbalanceRatio).toBe(4)
    expect(labelSets).toMatchObject({ imbalance: { a: 1, b: 4, c: 2 }, meanImbalance: 7 / 3 })
  })

  it('are counted, and so are empty ones, whose samples are labelled', () => {
    const { totalSamples, labelledSamples, unlabelled, labelSets } = sets(['a'], ['a'], [], null)
    expect({ totalSamples, labelledSamples, unlabelled }).toEqual({
      totalSamples: 4,
      labelledSamples: 3,
      unlabelled: 1,
    })
    expect(labelSets).toMatchObject({ distinct: 2, empty: 1 })
  })

  it('have figures that are not numbers if no sample has a label', () => {
    expect(sets([], []).labelSets).toMatchObject({ cardinality: 0, density: Number.NaN, meanImbalance: Number.NaN })
    expect(sets(null).labelSets).toMatchObject({ cardinality: Number.NaN, distinct: 0, empty: 0 })
  })

  it('have no ratio for a label without samples', () => {
    const counts = countClasses({ ...setTableOf([['a', ['x']]]), classes: ['x', 'y'] })
    expect(describeDistribution(counts).labelSets).toMatchObject({ imbalance: { x: 1, y: Number.NaN }, density: 1 })
  })

  it('are those of samples whose label is a list', () => {
    const { counts, labelSets } = analyzeEmotionDistribution([{ emotion: ['joy', 'calm', 'joy'] }, { emotion: [] }])
    expect(counts).toEqual({ calm: 1, joy: 1 })
    expect(labelSets).toMatchObject({ cardinality: 1, distinct: 2, empty: 1 })
  })

  it('are missing if each sample has one label', () => {
    expect(describeDistribution(countSamples(some('joy', 4)))).not.toHaveProperty('labelSets')
  })
})

it('keeps diversity within its bounds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 }), (sizes) => {
      const counts = { ...countSamples([]), classes: sizes.map((_, i) => `${i}`), counts: sizes, total: 1 }
      const { normalizedEntropy, effectiveClasses, giniSimpson, imbalanceRatio } = describeDistribution(counts)
      expect(normalizedEntropy).toBeLessThanOrEqual(1)
      expect(effectiveClasses).toBeLessThanOrEqual(sizes.length + 1e-9)
      expect(effectiveClasses).toBeGreaterThanOrEqual(1)
      expect(giniSimpson).toBeLessThan(1)
      expect(imbalanceRatio).toBeGreaterThanOrEqual(1)
    }),
  )
})
