import { type LabelTable, textColumn, UNLABELLED } from '../../dataset/index.ts'
import type { ClassTally } from '../counting/index.ts'

/** A table with one row per class, which represents all its samples. It has no ids. */
export function tableOfCounts({ classes, counts, unlabelled }: ClassTally, source: string): LabelTable {
  const size = classes.length + 1
  return {
    size,
    classes,
    labels: Int32Array.from([...classes.keys(), UNLABELLED]),
    weights: Float64Array.from([...counts, unlabelled]),
    ids: textColumn(new Array<string>(size).fill('')),
    sources: [{ name: source, start: 0, end: size }],
  }
}
