import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BALANCINGS, balancedTimes, balancedWeights, rowsOfTimes } from '../../../src/balance/label_sets/methods.ts'
import { setSamples } from '../../../src/balance/label_sets/set_samples.ts'
import { InputError } from '../../../src/config/index.ts'
import { seededMd5, textAt } from '../../../src/dataset/index.ts'
import { arbitraryLists, samplesOf, tableOf, times } from './samples.ts'

it('has ten methods', () => {
  expect(BALANCINGS.map(({ strategy, by }) => `${strategy} ${by}`)).toEqual([
    'oversample rare_labels',
    'oversample label_sets',
    'oversample repeat_factor',
    'undersample rare_labels',
    'undersample label_sets',
    'hybrid rare_labels',
    'hybrid label_sets',
    'weighted rare_labels',
    'weighted label_sets',
    'weighted repeat_factor',
  ])
})

it('refuses repeat factors for strategies that drop samples', () => {
  const samples = samplesOf([['a'], ['b']])
  for (const strategy of ['undersample', 'hybrid'] as const) {
    const balance = () => balancedTimes(samples, { strategy, by: 'repeat_factor' })
    expect(balance).toThrow(InputError)
    expect(balance).toThrow(
      `Cannot balance with '${strategy}' by repeat_factor: repeat factors neither drop samples nor keep the total. Set balancing.by to rare_labels or label_sets, or the strategy to oversample or weighted.`,
    )
  }
})

it('lists the kept rows in ascending order, then the copies by round and row', () => {
  expect([...rowsOfTimes(Int32Array.of(1, 0, 3, 2, 1))]).toEqual([0, 2, 3, 4, 2, 3, 2])
  expect([...rowsOfTimes(new Int32Array(3))]).toEqual([])
})

describe.each(BALANCINGS)('$strategy by $by, on any dataset', ({ strategy, by }) => {
  it('draws labelled samples only, and keeps what its strategy keeps', () => {
    fc.assert(
      fc.property(arbitraryLists, (lists) => {
        const samples = samplesOf(lists)
        const result = balancedTimes(samples, { strategy, by })
        const labelled = lists.map((labels) => labels !== null)
        expect(labelled.every((isLabelled, row) => isLabelled || result[row] === 0)).toBe(true)
        const counts = Array.from(samples.rows, (row) => result[row] ?? 0)
        if (strategy === 'oversample' || strategy === 'weighted') expect(Math.min(1, ...counts)).toBe(1)
        if (strategy === 'undersample' || strategy === 'weighted') expect(Math.max(1, ...counts)).toBe(1)
        if (strategy === 'hybrid') expect(counts.reduce((sum, count) => sum + count, 0)).toBe(counts.length)
      }),
    )
  })

  it('gives the same samples in any order of the rows', () => {
    const ordered = fc.tuple(arbitraryLists, fc.infiniteStream(fc.nat()))
    fc.assert(
      fc.property(ordered, ([lists, numbers]) => {
        const ids = lists.map((_, row) => `id ${row}`)
        const order = lists
          .map((_, row) => ({ row, key: numbers.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row)
        const shuffled = tableOf(
          order.map((row) => lists[row] ?? null),
          order.map((row) => ids[row] ?? ''),
        )
        const resultOf = (table: ReturnType<typeof tableOf>) => {
          const samples = setSamples(table, seededMd5(7))
          const result = balancedTimes(samples, { strategy, by })
          const weights = balancedWeights(samples, by)
          return new Map(Array.from(result, (count, row) => [textAt(table.ids, row), [count, weights[row]]]))
        }
        const found = resultOf(shuffled)
        for (const [id, figures] of resultOf(tableOf(lists, ids))) expect([id, found.get(id)]).toEqual([id, figures])
      }),
      { numRuns: 30 },
    )
  })

  it('gives the same samples each time, and depends on the seed if it draws any', () => {
    const lists = [...times(30, 'a'), ...times(13, 'b'), ...times(7, 'a', 'c'), ...times(3, 'c')]
    const resultFor = (seed: number) => [...balancedTimes(samplesOf(lists, seed), { strategy, by })]
    expect(resultFor(1)).toEqual(resultFor(1))
    const results = new Set([1, 2, 3, 4, 5].map((seed) => String(resultFor(seed))))
    expect(results.size > 1).toBe(strategy !== 'weighted')
  })

  it('weighs labelled samples only', () => {
    fc.assert(
      fc.property(arbitraryLists, (lists) => {
        const weights = balancedWeights(samplesOf(lists), by)
        expect(lists.map((labels) => labels !== null)).toEqual(lists.map((_, row) => (weights[row] ?? 0) > 0))
      }),
    )
  })
})

it('balances 200,000 samples with 5,000 labels', () => {
  const size = 200_000
  const lists = Array.from({ length: size }, (_, row) => [
    `l${(row * 7919) % 5000}`,
    `l${Math.floor(((row * 104_729) % size) ** 2 / (size * 8))}`,
    'common',
  ])
  const samples = samplesOf(lists)
  for (const balancing of BALANCINGS) expect(balancedTimes(samples, balancing)).toHaveLength(size + 1)
}, 60_000)
