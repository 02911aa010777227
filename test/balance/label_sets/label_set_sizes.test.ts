import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distinctSets } from '../../../src/balance/label_sets/distinct_sets.ts'
import { levelLabelSets, lowerLabelSets, raiseLabelSets } from '../../../src/balance/label_sets/label_set_sizes.ts'
import type { SetSamples } from '../../../src/balance/label_sets/set_samples.ts'
import { arbitraryLists, samplesOf, times } from './samples.ts'

/** Twelve samples and four sets, so the mean size is 3. */
const LISTS = [...times(6, 'a'), ...times(2, 'b'), ...times(1, 'a', 'b'), ...times(3)]

/** The size of each set in the result, with the labels of the set. */
function sizesAfter(lists: readonly (readonly string[] | null)[], result: Int32Array): Record<string, number> {
  const sizes: Record<string, number> = {}
  lists.forEach((labels, row) => {
    if (labels === null) return
    const name = labels.toSorted().join('+')
    sizes[name] = (sizes[name] ?? 0) + (result[row] ?? 0)
  })
  return sizes
}

it('LP-ROS raises label sets below the mean size to it, the empty set included', () => {
  expect(sizesAfter(LISTS, raiseLabelSets(samplesOf(LISTS)))).toEqual({ a: 6, b: 3, 'a+b': 3, '': 3 })
})

it('LP-RUS lowers label sets above the mean size to it', () => {
  expect(sizesAfter(LISTS, lowerLabelSets(samplesOf(LISTS)))).toEqual({ a: 3, b: 2, 'a+b': 1, '': 3 })
})

it('the hybrid brings all label sets to the mean size', () => {
  expect(sizesAfter(LISTS, levelLabelSets(samplesOf(LISTS)))).toEqual({ a: 3, b: 3, 'a+b': 3, '': 3 })
})

it('the hybrid gives what is left over to the largest sets', () => {
  const lists = [...times(6, 'a'), ...times(3, 'b'), ...times(2, 'c')]
  expect(sizesAfter(lists, levelLabelSets(samplesOf(lists)))).toEqual({ a: 4, b: 4, c: 3 })
})

it('keeps all samples if every set occurs once', () => {
  const lists = [['a'], ['b'], ['a', 'b'], []]
  for (const sampling of [raiseLabelSets, lowerLabelSets, levelLabelSets]) {
    expect([...sampling(samplesOf(lists))]).toEqual([1, 1, 1, 1, 0])
  }
})

it('the hybrid keeps the total, and no sample of a set is repeated twice more than another one', () => {
  fc.assert(
    fc.property(arbitraryLists, (lists) => {
      const samples = samplesOf(lists)
      const result = levelLabelSets(samples)
      expect(result.reduce((sum, count) => sum + count, 0)).toBe(samples.rows.length)
      for (const rows of distinctSets(samples).bags) {
        const counts = Array.from(rows, (row) => result[row] ?? 0)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }
    }),
  )
})

it('finds the same distinct sets as texts do, for many sets', () => {
  const size = 5000
  const lists = Array.from({ length: size }, (_, row) => [`x${row % 37}`, `y${row % 41}`, `z${row % 43}`])
  const samples: SetSamples = samplesOf(lists)
  const { bags, numbers } = distinctSets(samples)
  const bySet = new Map<string, number>()
  for (const row of samples.rows) {
    const name = String(lists[row])
    bySet.set(name, (bySet.get(name) ?? 0) + 1)
  }
  expect(bags.map((rows) => [String(lists[rows[0] ?? 0]), rows.length])).toEqual([...bySet])
  expect(samples.rows.every((row, i) => bags[numbers[i] ?? 0]?.includes(row))).toBe(true)
})

it('keeps one sample of every group in turn', () => {
  const lists = [...times(9, 'a'), ...times(3, 'b'), ...times(3, 'c')]
  // Seven of the first nine are of one group.
  const groups = { codes: Int32Array.of(0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 3, 3, 3, 3, 3), names: ['p', 'q', 'r', 's'] }
  for (const sampling of [lowerLabelSets, levelLabelSets]) {
    for (let seed = 0; seed < 20; seed++) {
      const kept = sampling({ ...samplesOf(lists, seed), groups })
      expect([kept[7], kept[8]]).toEqual([1, 1])
      expect(sizesAfter(lists, kept)).toEqual({
        a: 5,
        b: sampling === lowerLabelSets ? 3 : 5,
        c: sampling === lowerLabelSets ? 3 : 5,
      })
    }
  }
})
