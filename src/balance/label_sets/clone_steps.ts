import { type BagDraw, bagDraw, labelBags, streamOfLabel } from './label_bags.ts'
import type { RunningImbalance } from './running_imbalance.ts'
import type { SetSamples } from './set_samples.ts'

interface Sampling {
  readonly samples: SetSamples
  readonly times: Int32Array
  readonly running: RunningImbalance
}

/**
 * Returns a function that chooses the next row to clone. The labels whose imbalance ratio exceeds MeanIR take turns until
 * none exceeds it. MeanIR is then computed again, and if it is no lower, the function returns -1.
 */
export function cloneSteps({ samples, times, running }: Sampling): () => number {
  const draw = evenDraws(samples, times)
  let limit = Number.POSITIVE_INFINITY
  let turns: number[] = []
  let turn = 0
  return () => {
    for (;;) {
      if (turn === turns.length) {
        turns = turns.filter((label) => running.ratioOf(label) > limit)
        turn = 0
      }
      if (turns.length === 0) {
        const mean = running.mean()
        if (!(mean < limit)) return -1
        limit = mean
        turns = labelsAbove(running, limit)
        if (turns.length === 0) return -1
      }
      const label = turns[turn++] as number
      if (running.ratioOf(label) > limit) return draw(label)
    }
  }
}

/** Returns the labels with samples whose imbalance ratio exceeds a limit, in the order of their codes. */
function labelsAbove({ counts, ratioOf }: RunningImbalance, limit: number): number[] {
  return Array.from(counts.keys()).filter((label) => (counts[label] as number) > 0 && ratioOf(label) > limit)
}

/** Draws a row of a label among those that occur, but least often. */
function evenDraws(samples: SetSamples, times: Int32Array): (label: number) => number {
  const bags = labelBags(samples)
  const states = new Map<number, { readonly draw: BagDraw; most: number }>()
  return (label) => {
    const state = states.get(label) ?? { draw: bagDraw(bags, label, streamOfLabel(samples, label)), most: 1 }
    states.set(label, state)
    for (;;) {
      const row = state.draw.next()
      if (row === -1) {
        state.draw.again()
        state.most++
      } else if ((times[row] as number) > 0 && (times[row] as number) <= state.most) return row
    }
  }
}
