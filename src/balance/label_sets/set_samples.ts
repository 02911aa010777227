import type { SeededHash } from '../../config/index.ts'
import { hashOrder, type LabelSets, type LabelTable, UNLABELLED } from '../../dataset/index.ts'
import type { RowGroups } from '../draws/index.ts'

/** The samples of a multi-label dataset that are balanced. A sample with an empty set is one of them. */
export interface SetSamples {
  /** The names of the labels, in the order of their UTF-8 bytes. */
  readonly classes: readonly string[]
  /** The labels of each row of the table. */
  readonly sets: LabelSets
  /** The rows to balance, in hash order. */
  readonly rows: Int32Array
  /** The number of rows of the table. */
  readonly size: number
  readonly seed: number
  /** The groups of the rows, so that as many groups as possible keep samples. */
  readonly groups?: RowGroups
}

/**
 * Returns the labelled samples of a table in hash order.
 *
 * @param isIncluded Selects rows, such as those of the training split. The default is all rows.
 */
export function setSamples(
  table: LabelTable & { readonly labelSets: LabelSets },
  seeded: SeededHash,
  isIncluded: (row: number) => boolean = () => true,
): SetSamples {
  const { ids, labels, classes, labelSets: sets, size, groups } = table
  const codes = labels.map((label, row) => (label === UNLABELLED || !isIncluded(row) ? UNLABELLED : 0))
  const { rows } = hashOrder(ids, codes, 1, seeded)
  return { classes, sets, rows, size, seed: seeded.seed, ...(groups && { groups }) }
}

/**
 * Counts the samples with each label.
 *
 * @param times How often each row of the table counts. By default, every sample counts once.
 */
export function countLabels({ classes, sets, rows }: SetSamples, times?: Int32Array | Float64Array): number[] {
  const { offsets, codes } = sets
  const counts = new Float64Array(classes.length)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const weight = times === undefined ? 1 : (times[row] as number)
    const end = offsets[row + 1] as number
    for (let at = offsets[row] as number; at < end; at++) {
      const label = codes[at] as number
      counts[label] = (counts[label] as number) + weight
    }
  }
  return Array.from(counts)
}

/** How often each row of the table occurs if every sample is kept once. */
export function allOnce({ rows, size }: SetSamples): Int32Array {
  const times = new Int32Array(size)
  for (let i = 0; i < rows.length; i++) times[rows[i] as number] = 1
  return times
}
