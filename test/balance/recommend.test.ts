import { describe, expect, it } from 'vitest'
import { compareStrategies } from '../../src/balance/index.ts'

function recommendFor(sizes: readonly number[], stratified = true) {
  const classes = sizes.map((_, code) => `c${code}`)
  return compareStrategies({ classes, sizes, stratified }).recommendation
}

describe('recommendation', () => {
  it('is oversample below 1,000 samples', () => {
    expect(recommendFor([500, 499])).toMatchObject({ strategy: 'oversample' })
  })

  it('is hybrid from 1,000 to 10,000 samples', () => {
    expect(recommendFor([501, 499]).strategy).toBe('hybrid')
    expect(recommendFor([5001, 4999]).strategy).toBe('hybrid')
  })

  it('is undersample above 10,000 samples where the smallest class has at least 100', () => {
    expect(recommendFor([9901, 100]).strategy).toBe('undersample')
    expect(recommendFor([9902, 99]).strategy).toBe('hybrid')
  })

  it('is none where all classes have one size, where there is one, and where there is none', () => {
    expect(recommendFor([40, 40])).toEqual({
      strategy: null,
      reason: 'all 2 classes have 40 samples: there is nothing to balance',
      also: [],
    })
    expect(recommendFor([40]).strategy).toBeNull()
    expect(recommendFor([]).strategy).toBeNull()
    expect(recommendFor([0, 0]).strategy).toBeNull()
  })

  it('goes by the whole dataset, and tells the figures of the training split', () => {
    const { strategy, reason } = compareStrategies({
      classes: ['anger', 'calm', 'joy', 'sadness'],
      sizes: [183, 217, 463, 177],
      whole: { classes: ['anger', 'calm', 'joy', 'sadness'], counts: [262, 310, 662, 253] },
    }).recommendation
    expect(strategy).toBe('hybrid')
    expect(reason).toBe('at 1,487 samples, dropping some of joy costs less than copying 812')
  })

  it('adds weighted and the classes that need data where the ratio is above 5', () => {
    expect(recommendFor([50, 10]).also).toEqual([])
    expect(recommendFor([51, 10]).also).toEqual([
      'Consider weighted too: the largest class has more than 5 times the samples of the smallest',
      'c1 needs data: less than a fifth of the 51 samples of the largest class',
    ])
  })

  it('points out a split that is not stratified', () => {
    expect(recommendFor([20, 10], false).also).toEqual([expect.stringContaining('use_stratified_split: true')])
  })
})
