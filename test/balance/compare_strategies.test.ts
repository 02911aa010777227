import { describe, expect, it } from 'vitest'
import { type Comparison, compareStrategies } from '../../src/balance/index.ts'
import type { Strategy } from '../../src/config/settings/balancing.ts'

function outcome(comparison: Comparison, strategy: Strategy) {
  const found = comparison.strategies.find((one) => one.strategy === strategy)
  if (found === undefined) throw new Error(`No ${strategy}`)
  return found
}

const compareSizes = (sizes: readonly number[]) => compareStrategies({ classes: sizes.map((_, i) => `c${i}`), sizes })

describe('check values: joy=100, sadness=50, anger=75', () => {
  const comparison = compareStrategies({ classes: ['anger', 'joy', 'sadness'], sizes: [75, 100, 50] })

  it('oversample adds 75, undersample drops 75, hybrid keeps the total', () => {
    expect(outcome(comparison, 'oversample')).toMatchObject({ total: 300, copied: 75, dropped: 0, mostRepeated: 2 })
    expect(outcome(comparison, 'undersample')).toMatchObject({ total: 150, copied: 0, dropped: 75, mostRepeated: 1 })
    expect(outcome(comparison, 'hybrid')).toMatchObject({ total: 225, copied: 25, dropped: 25 })
  })

  it('weighted gives joy 0.75, anger 1.0 and sadness 1.5', () => {
    expect(outcome(comparison, 'weighted')).toMatchObject({ total: 225, weights: [1, 0.75, 1.5] })
  })
})

it('omits classes without samples', () => {
  const { classes, sizes } = compareStrategies({ classes: ['anger', 'joy', 'none'], sizes: [1, 2, 0] })
  expect([classes, sizes]).toEqual([
    ['anger', 'joy'],
    [1, 2],
  ])
})

it('gives every strategy an advantage and a disadvantage', () => {
  for (const sizes of [[], [5], [3, 9], [2, 2]]) {
    for (const { pro, con } of compareSizes(sizes).strategies) expect(pro !== '' && con !== '').toBe(true)
  }
})

it('states the advantage and the disadvantage of each strategy', () => {
  const texts = (sizes: readonly number[]) => compareSizes(sizes).strategies.map(({ pro, con }) => `${pro}; ${con}`)
  expect(texts([1000, 200, 100])).toEqual([
    'keeps every sample; repeats samples; none occurs more than 10 times',
    'repeats no sample and has the shortest epochs; drops 1,000 samples (77%)',
    'copies less than oversampling and drops less than undersampling; copies 100 and drops 800 samples',
    'neither copies nor drops samples, because the sampler draws rare classes more often; an epoch misses 65% of c0 on average',
  ])
  expect(compareSizes([2, 2]).strategies.map(({ con }) => con)).toContain('there is nothing to copy')
  expect(compareSizes([2, 2]).strategies.map(({ con }) => con)).toContain('there is nothing to drop')
  expect(compareSizes([]).strategies.map(({ con }) => con)).toContain('there is nothing to draw')
})

describe('advice', () => {
  it('warns of overfitting if a sample occurs more than 3 times', () => {
    expect(outcome(compareSizes([30, 10]), 'oversample').advice).toEqual([])
    expect(outcome(compareSizes([31, 10]), 'oversample').advice[0]).toBe(
      'Samples of c1 occur up to 4 times in the result, which can cause overfitting. Augment the copies, collect more samples or use weighted.',
    )
  })

  it('warns of undersampling that leaves too few samples', () => {
    expect(outcome(compareSizes([150, 99]), 'undersample').advice[0]).toBe(
      'The result has 198 of 249 samples, at least 99 per class. If that is too few, use hybrid or oversample.',
    )
    expect(outcome(compareSizes([150, 100]), 'undersample').advice).toEqual([])
    expect(outcome(compareSizes([600, 100]), 'undersample').advice[0]).toMatch(/has 200 of 700 samples/)
  })

  it('names the limit of 2^24 samples of PyTorch’s sampler only if it is exceeded', () => {
    expect(outcome(compareSizes([2 ** 24 - 1, 1]), 'weighted').advice).toEqual([])
    expect(outcome(compareSizes([2 ** 24, 1]), 'weighted').advice[0]).toBe(
      "PyTorch's WeightedRandomSampler supports at most 2^24 (16,777,216) samples, but there are 16,777,217. Draw a class first, in proportion to its weight times its number of samples, then one of its samples. The command `weights` with `--samples` writes the class of each sample.",
    )
  })
})
