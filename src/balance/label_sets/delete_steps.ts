import { roundsOver, shuffledTo } from '../draws/index.ts'
import { type BagDraw, bagDraw, labelBags, streamOfLabel } from './label_bags.ts'
import type { RunningImbalance } from './running_imbalance.ts'
import type { SetSamples } from './set_samples.ts'

interface Sampling {
  readonly samples: SetSamples
  readonly times: Int32Array
  readonly running: RunningImbalance
}

/**
 * Returns a function that chooses the next row to delete: a random one with the most frequent label. It returns -1 if there
 * is none, because deleting samples of other labels then only raises MeanIR. With groups, the rows of a label that would be kept last in
 * rounds over the groups go first.
 */
export function deleteSteps({ samples, times, running }: Sampling): () => number {
  const { sets } = samples
  const { counts, ratioOf, mostFrequent } = running
  const limit = running.mean()
  const bags = labelBags(samples)
  const draws = new Map<number, Pick<BagDraw, 'next'>>()
  const ordered = samples.groups && roundsOver(samples.groups)
  const drawOf = (label: number) => {
    const stream = streamOfLabel(samples, label)
    if (ordered === undefined) return bagDraw(bags, label, stream)
    const rows = bags.rows.subarray(bags.starts[label], bags.starts[label + 1])
    const kept = ordered(shuffledTo(rows, rows.length, stream))
    let left = kept.length
    return { next: () => (left === 0 ? -1 : (kept[--left] as number)) }
  }
  const canGo = (row: number) => {
    if (times[row] !== 1) return false
    for (let at = sets.offsets[row] as number; at < (sets.offsets[row + 1] as number); at++) {
      const label = sets.codes[at] as number
      if (counts[label] === 1 || ratioOf(label) > limit) return false
    }
    return true
  }
  return () => {
    const label = mostFrequent()
    if (label === -1) return -1
    const draw = draws.get(label) ?? drawOf(label)
    draws.set(label, draw)
    let row = draw.next()
    while (row !== -1 && !canGo(row)) row = draw.next()
    return row
  }
}
