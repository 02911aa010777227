import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanImbalance } from '../../../src/analysis/index.ts'
import { cloneRareLabels, deleteFrequentLabels, exchangeLabels } from '../../../src/balance/label_sets/rare_labels.ts'
import { countLabels } from '../../../src/balance/label_sets/set_samples.ts'
import { arbitraryLists, samplesOf, times } from './samples.ts'

const EIGHT_TO_TWO = [...times(8, 'a'), ...times(2, 'b')]

describe('ML-ROS', () => {
  it('clones samples of labels above MeanIR until a quarter is cloned', () => {
    const samples = samplesOf(EIGHT_TO_TWO)
    // MeanIR is (1 + 4) / 2 = 2.5. Two clones of b, one of each sample, give 8 / 4.
    expect([...cloneRareLabels(samples)]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 0])
    expect(countLabels(samples, cloneRareLabels(samples))).toEqual([8, 4])
  })

  it('stops when no label exceeds MeanIR', () => {
    expect([...cloneRareLabels(samplesOf([...times(4, 'a'), ...times(4, 'b')]))]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0])
  })

  it('computes MeanIR again when all labels have left', () => {
    // MeanIR is (1 + 1.25 + 10) / 3 = 4.08: only c exceeds it, and reaches it with three samples after two clones.
    const samples = samplesOf([...times(10, 'a'), ...times(8, 'b'), ...times(1, 'c')])
    expect(countLabels(samples, cloneRareLabels(samples))).toEqual([10, 8, 5])
  })

  it('takes turns between the rare labels', () => {
    const samples = samplesOf([...times(20, 'a'), ...times(1, 'b'), ...times(3, 'c')])
    // MeanIR is (1 + 20 + 6.67) / 3 = 9.2, which b reaches with two clones. It is then 4.8, and b and c take turns.
    expect(countLabels(samples, cloneRareLabels(samples))).toEqual([20, 5, 5])
  })

  it('clones nothing if clones of a rare label raise MeanIR', () => {
    const samples = samplesOf([
      ...times(2, 'a'),
      ...times(1, 'b'),
      ...times(2, 'a', 'c', 'd', 'e'),
      ...times(2, 'b', 'c'),
    ])
    const before = meanImbalance(countLabels(samples))
    expect(meanImbalance(countLabels(samples, cloneRareLabels(samples)))).toBeLessThanOrEqual(before)
  })

  it('never clones a sample with an empty set', () => {
    const samples = samplesOf([...EIGHT_TO_TWO, ...times(6)])
    expect([...cloneRareLabels(samples).subarray(10, 16)]).toEqual([1, 1, 1, 1, 1, 1])
  })
})

describe('ML-RUS', () => {
  it('deletes samples of the most frequent label until a quarter is deleted', () => {
    const samples = samplesOf(EIGHT_TO_TWO)
    expect(countLabels(samples, deleteFrequentLabels(samples))).toEqual([6, 2])
  })

  it('never deletes a sample with a label above MeanIR', () => {
    const samples = samplesOf([...times(3, 'a'), ...times(5, 'a', 'b'), ...times(30, 'a', 'c'), ...times(1, 'd')])
    const kept = deleteFrequentLabels(samples)
    expect(kept[38]).toBe(1)
    expect(countLabels(samples, kept)[3]).toBe(1)
  })

  it('always deletes from the most frequent label, so the second one is untouched until they are equal', () => {
    const samples = samplesOf([...times(12, 'a'), ...times(9, 'b'), ...times(3, 'c')])
    // Three of a, then one of each. One more would raise MeanIR.
    expect(countLabels(samples, deleteFrequentLabels(samples))).toEqual([8, 8, 3])
  })

  it('keeps all samples if all labels are equally frequent', () => {
    const samples = samplesOf([...times(6, 'a', 'b'), ...times(3)])
    expect([...deleteFrequentLabels(samples)]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 0])
  })
})

describe('the hybrid of both', () => {
  it('clones as many samples as it deletes', () => {
    const samples = samplesOf(EIGHT_TO_TWO)
    expect(countLabels(samples, exchangeLabels(samples))).toEqual([6, 4])
  })
})

describe.each([
  ['ML-ROS', cloneRareLabels],
  ['ML-RUS', deleteFrequentLabels],
  ['the hybrid of both', exchangeLabels],
])('%s, on any dataset', (_, sampling) => {
  it('never raises MeanIR and never loses a label', () => {
    fc.assert(
      fc.property(arbitraryLists, (lists) => {
        const samples = samplesOf(lists)
        const before = countLabels(samples)
        const after = countLabels(samples, sampling(samples))
        expect(after.map((count) => count > 0)).toEqual(before.map((count) => count > 0))
        if (before.some((count) => count > 0)) {
          expect(meanImbalance(after)).toBeLessThanOrEqual(meanImbalance(before) * (1 + 1e-9))
        }
      }),
    )
  })

  it('repeats no sample twice more than another one with the same labels', () => {
    fc.assert(
      fc.property(arbitraryLists, (lists) => {
        const samples = samplesOf(lists)
        const result = sampling(samples)
        const keys = lists.map((list) => JSON.stringify(list?.toSorted()))
        const rowsOf = (key: string) => [...lists.keys()].filter((row) => lists[row] !== null && keys[row] === key)
        for (const rows of [...new Set(keys)].map(rowsOf)) {
          const found = rows.map((row) => result[row] ?? 0).filter((count) => count > 0)
          expect(Math.max(0, ...found) - Math.min(...found, Math.max(0, ...found))).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

it('deletes the samples of a group that has most of them, and keeps every group', () => {
  const lists = [...times(40, 'a'), ...times(8, 'b')]
  // Every tenth sample has its own group, and the others share one.
  const codes = Int32Array.from({ length: 49 }, (_, row) => (row % 10 === 9 ? 1 + Math.floor(row / 10) : 0))
  const groups = { codes, names: ['big', 'g1', 'g2', 'g3', 'g4'] }
  for (let seed = 0; seed < 20; seed++) {
    for (const sampling of [deleteFrequentLabels, exchangeLabels]) {
      const samples = samplesOf(lists, seed)
      const kept = sampling({ ...samples, groups })
      const dropped = lists.flatMap((_, row) => (kept[row] === 0 ? [row] : []))
      expect(dropped.length).toBe(12)
      expect(dropped.every((row) => codes[row] === 0)).toBe(true)
      expect(sampling(samples).filter((count) => count === 0).length).toBe(kept.filter((count) => count === 0).length)
    }
  }
})
