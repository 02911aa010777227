import { InputError, lastAnswer } from '../../config/index.ts'
import { type HashOrder, hashOrder, type LabelTable, type TextColumn, UNLABELLED } from '../../dataset/index.ts'
import type { SplitSettings } from './plan.ts'
import { countedLabels } from './rows_of_one_id.ts'

/** The parts that are split separately: each class, or all labelled samples as if they were one class. */
export interface Strata {
  /**
   * A stratum per row, from 0; UNLABELLED for rows in no split, and for those that follow the first row of their id.
   */
  readonly codes: Int32Array
  readonly count: number
  readonly sizes: readonly number[]
}

/** @throws {InputError} if samples have several labels each. */
export function strataOf(table: LabelTable, { stratified }: Pick<SplitSettings, 'stratified'>): Strata {
  if (table.labelSets !== undefined) {
    throw new InputError('Cannot split: the samples have more than one label. Set labels.label to one column.')
  }
  const labels = countedLabels(table)
  const codes = stratified ? labels : labels.map((label) => (label === UNLABELLED ? UNLABELLED : 0))
  const count = stratified ? table.classes.length : 1
  return { codes, count, sizes: countCodes(codes, count) }
}

/** How many rows have each code from 0 up to `count`. */
export function countCodes(codes: Int32Array, count: number): number[] {
  const sizes = new Int32Array(count)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code >= 0) sizes[code] = (sizes[code] as number) + 1
  }
  return Array.from(sizes)
}

/** The rows of each stratum in hash order. The last answer is kept, so it must not be changed. */
export function orderStrata(
  { ids }: Pick<LabelTable, 'ids'>,
  { codes, count }: Pick<Strata, 'codes' | 'count'>,
  seed: number,
): HashOrder {
  return orderOfCodes(codes, ids, count, seed)
}

const orderOfCodes = lastAnswer((codes: Int32Array, ids: TextColumn, count: number, seed: number) =>
  hashOrder(ids, codes, count, seed),
)
