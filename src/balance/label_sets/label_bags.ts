import { type RowsByCode, rowsByLabel } from '../../dataset/index.ts'
import { randomStream } from '../draws/index.ts'
import type { SetSamples } from './set_samples.ts'

/** Draws rows of the bag of a label without replacement. Each label has its own random stream. */
export interface BagDraw {
  /** Returns the next row in random order, -1 after the last one. */
  readonly next: () => number
  /** Starts again from the first row that was drawn, in the same order. */
  readonly again: () => void
}

/** Collects the rows of each label, in hash order. */
export function labelBags({ classes, sets, rows }: SetSamples): RowsByCode {
  return rowsByLabel(sets, rows, classes.length)
}

/** A Fisher-Yates shuffle of the bag of a label that goes only as far as rows are drawn. It reorders the bag itself. */
export function bagDraw(bags: RowsByCode, label: number, stream: string): BagDraw {
  const rows = bags.rows.subarray(bags.starts[label], bags.starts[label + 1])
  const random = randomStream(stream)
  let shuffled = 0
  let next = 0
  return {
    next: () => {
      if (next === rows.length) return -1
      if (next === shuffled) {
        const other = next + Math.floor(random() * (rows.length - next))
        const row = rows[other] as number
        rows[other] = rows[next] as number
        rows[next] = row
        shuffled++
      }
      return rows[next++] as number
    },
    again: () => {
      next = 0
    },
  }
}

/** The seed of the random stream of a label, as of a class in a dataset with one label per sample. */
export function streamOfLabel({ classes, seed }: SetSamples, label: number): string {
  return `${seed}:balance:${classes[label]}`
}
