import { randomStream } from '../draws/index.ts'
import type { SetSamples } from './set_samples.ts'

/** The rows with each label, in hash order: label `l` has `rows` from `starts[l]` up to, but not including, `starts[l + 1]`. */
interface LabelBags {
  readonly starts: Int32Array
  readonly rows: Int32Array
}

/** Draws rows of the bag of a label without replacement. Each label has its own random stream. */
export interface BagDraw {
  /** Returns the next row in random order, -1 after the last one. */
  readonly next: () => number
  /** Starts again from the first row that was drawn, in the same order. */
  readonly again: () => void
}

/** Collects the rows of each label. */
export function labelBags({ classes, sets: { offsets, codes }, rows }: SetSamples): LabelBags {
  const starts = new Int32Array(classes.length + 1)
  const each = (visit: (row: number, label: number) => void) => {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++) visit(row, codes[at] as number)
    }
  }
  each((_, label) => {
    starts[label + 1] = (starts[label + 1] as number) + 1
  })
  for (let label = 0; label < classes.length; label++) {
    starts[label + 1] = (starts[label + 1] as number) + (starts[label] as number)
  }
  const ends = starts.slice()
  const bags = new Int32Array(starts[classes.length] as number)
  each((row, label) => {
    bags[ends[label] as number] = row
    ends[label] = (ends[label] as number) + 1
  })
  return { starts, rows: bags }
}

/** A Fisher-Yates shuffle of the bag of a label that goes only as far as rows are drawn. It reorders the bag itself. */
export function bagDraw(bags: LabelBags, label: number, stream: string): BagDraw {
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
