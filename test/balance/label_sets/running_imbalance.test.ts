import fc from 'fast-check'
import { expect, it } from 'vitest'
import { imbalancePerLabel, meanImbalance } from '../../../src/analysis/index.ts'
import { runningImbalance } from '../../../src/balance/label_sets/running_imbalance.ts'
import { countLabels } from '../../../src/balance/label_sets/set_samples.ts'
import { arbitraryLists, samplesOf } from './samples.ts'

it('agrees with the imbalance of the counts after any clones and deletions', () => {
  fc.assert(
    fc.property(arbitraryLists, fc.array(fc.nat(100), { maxLength: 60 }), (lists, picks) => {
      const samples = samplesOf(lists)
      const running = runningImbalance(samples, samples.rows.length + picks.length)
      const times = Int32Array.from(lists, (labels) => (labels === null ? 0 : 2))
      for (const row of samples.rows) running.count(row, 1)
      for (const pick of picks) {
        const row = samples.rows[pick % samples.rows.length]
        if (row === undefined) continue
        const change = times[row] === 1 || pick % 2 === 0 ? 1 : -1
        times[row] = (times[row] ?? 0) + change
        running.count(row, change)
      }
      const counts = countLabels(samples, times)
      expect([...running.counts]).toEqual(counts)
      if (counts.every((count) => count === 0)) {
        expect(running.mostFrequent()).toBe(-1)
        return
      }
      expect(running.mean()).toBeCloseTo(meanImbalance(counts), 9)
      expect(counts[running.mostFrequent()]).toBe(Math.max(...counts))
      const present = imbalancePerLabel(counts).flatMap((ratio, label) => (Number.isNaN(ratio) ? [] : [label]))
      expect(present.map(running.ratioOf)).toEqual(present.map((label) => imbalancePerLabel(counts)[label]))
    }),
  )
})
