import { imbalancePerLabel, meanImbalance } from '../../analysis/index.ts'
import { labelBags } from './label_bags.ts'
import { countLabels, type SetSamples } from './set_samples.ts'

/** A rare label that occurs only together with a frequent one, so a copy of its samples repeats both. */
export interface LabelObstacle {
  /** The rare label: its imbalance ratio exceeds MeanIR. */
  readonly label: string
  /** The most frequent of the labels that all its samples have. Its imbalance ratio is at most MeanIR. */
  readonly with: string
  /** The number of samples with the rare label. */
  readonly samples: number
}

/**
 * Finds the labels that prevent balance: those whose imbalance ratio exceeds MeanIR, and that never occur without
 * one specific label whose ratio does not. Charte et al. (2014) measure such concurrence as SCUMBLE; here, each pair is
 * named.
 *
 * @returns The obstacles, with the rarest label first.
 */
export function labelObstacles(samples: SetSamples): LabelObstacle[] {
  const { classes, sets } = samples
  const counts = countLabels(samples)
  const ratios = imbalancePerLabel(counts)
  const mean = meanImbalance(counts)
  const rare = ratios.flatMap((ratio, label) => (ratio > mean ? [label] : []))
  const bags = labelBags(samples)
  const together = new Int32Array(classes.length)
  const companionOf = (label: number) => {
    const rows = bags.rows.subarray(bags.starts[label], bags.starts[label + 1])
    let companion = -1
    const eachLabel = (visit: (other: number) => void) => {
      for (const row of rows) {
        for (let at = sets.offsets[row] as number; at < (sets.offsets[row + 1] as number); at++) {
          visit(sets.codes[at] as number)
        }
      }
    }
    eachLabel((other) => {
      const found = (together[other] as number) + 1
      together[other] = found
      if (found < rows.length || !((ratios[other] as number) <= mean)) return
      if (companion === -1 || (counts[other] as number) > (counts[companion] as number)) companion = other
    })
    eachLabel((other) => {
      together[other] = 0
    })
    return companion
  }
  return rare
    .sort((a, b) => (counts[a] as number) - (counts[b] as number) || a - b)
    .flatMap((label) => {
      const companion = companionOf(label)
      if (companion === -1) return []
      return [{ label: classes[label] ?? '', with: classes[companion] ?? '', samples: counts[label] as number }]
    })
}
