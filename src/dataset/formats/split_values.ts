import { namedSplit } from '../paths/index.ts'

/** More distinct values are not splits. */
const MOST_SPLITS = 4

/**
 * Whether all values of a column are names of splits, one of which is for training. A single one may be a class: `test` next
 * to `control`.
 */
export function holdSplits(values: ReadonlySet<string>): boolean {
  if (values.size < 2 || values.size > MOST_SPLITS) return false
  const kinds = Array.from(values, (value) => namedSplit(value)?.kind)
  return kinds.includes('train') && !kinds.includes(undefined)
}
