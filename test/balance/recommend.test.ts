import { describe, expect, it } from 'vitest'
import { compareStrategies } from '../../src/balance/index.ts'

function recommendFor(sizes: readonly number[], stratified = true) {
  const classes = sizes.map((_, code) => `c${code}`)
  return compareStrategies({ classes, sizes, stratified }).recommendation
}

describe('recommendation', () => {
  it('is oversample below 1,000 samples', () => {
    expect(recommendFor([500, 499])).toMatchObject({
      strategy: 'oversample',
      reason: 'with 999 samples, every sample counts: copying 1 loses none',
    })
  })

  it('is hybrid from 1,000 to 10,000 samples', () => {
    expect(recommendFor([501, 499]).strategy).toBe('hybrid')
    expect(recommendFor([5001, 4999]).strategy).toBe('hybrid')
  })

  it('is undersample above 10,000 samples if the smallest class has at least 100', () => {
    expect(recommendFor([9901, 100])).toMatchObject({
      strategy: 'undersample',
      reason: 'with 10,001 samples, 100 per class are enough: dropping 9,801 costs less than copying 9,801',
    })
    expect(recommendFor([9902, 99])).toMatchObject({
      strategy: 'hybrid',
      reason:
        'with 10,001 samples, the smallest class (99) is too small to reduce all others to its size, and copying 9,803 costs more than dropping some of c0',
    })
  })

  it('is none if all classes have the same size, or if there is only one class or no class', () => {
    expect(recommendFor([40, 40])).toEqual({
      strategy: null,
      reason: 'both classes have 40 samples, so there is nothing to balance',
      also: [],
    })
    expect(recommendFor([40])).toMatchObject({
      strategy: null,
      reason: 'there is only one class, so there is nothing to balance',
    })
    expect(recommendFor([])).toMatchObject({
      strategy: null,
      reason: 'no sample has a label, so there is nothing to balance',
    })
    expect(recommendFor([0, 0]).strategy).toBeNull()
  })

  it('depends on the whole dataset, and shows the numbers of the training split', () => {
    const { strategy, reason } = compareStrategies({
      classes: ['anger', 'calm', 'joy', 'sadness'],
      sizes: [183, 217, 463, 177],
      whole: { classes: ['anger', 'calm', 'joy', 'sadness'], counts: [262, 310, 662, 253] },
    }).recommendation
    expect(strategy).toBe('hybrid')
    expect(reason).toBe('with 1,487 samples, dropping some of joy costs less than copying 812')
  })

  it('adds weighted sampling and the classes that need data if the ratio is above 5', () => {
    expect(recommendFor([50, 10]).also).toEqual([])
    expect(recommendFor([51, 10]).also).toEqual([
      'Also consider weighted: the largest class has more than 5 times as many samples as the smallest',
      'Collect more samples of c1: it has less than a fifth of the 51 samples of the largest class',
    ])
  })

  it('mentions a split that is not stratified', () => {
    expect(recommendFor([20, 10], false).also).toEqual([
      'Set use_stratified_split: true to give each split its share of every class',
    ])
  })
})
