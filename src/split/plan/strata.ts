import { type HashName, lastAnswer, type SeededHash } from '../../config/index.ts'
import {
  type HashOrder,
  hashOrder,
  type LabelSets,
  type LabelTable,
  setOfRow,
  type TextColumn,
  UNLABELLED,
} from '../../dataset/index.ts'
import type { SplitSettings } from './plan.ts'
import { countedLabels } from './rows_of_one_id.ts'

/** What a split balances: each class or label, or all labelled samples as if they were one class. */
export interface Strata {
  /**
   * A stratum per row, from 0; UNLABELLED for rows in no split, and for those that follow the first row of their id. With
   * `sets`, 0 for every row that is counted.
   */
  readonly codes: Int32Array
  readonly count: number
  /** The number of samples by stratum. With `sets`, a sample is counted for each of its labels. */
  readonly sizes: readonly number[]
  /** The number of samples. */
  readonly total: number
  /** Present if samples have several labels: the strata of each row. */
  readonly sets?: LabelSets
}

/** The strata of samples with several labels. */
export interface SetStrata extends Strata {
  readonly sets: LabelSets
}

export function strataOf(table: LabelTable, { stratified }: Pick<SplitSettings, 'stratified'>): Strata {
  const labels = countedLabels(table)
  const { labelSets: sets, classes } = table
  if (stratified && sets === undefined) {
    const sizes = countCodes(labels, classes.length)
    return { codes: labels, count: classes.length, sizes, total: sizes.reduce((a, b) => a + b, 0) }
  }
  const codes = labels.map((label) => (label === UNLABELLED ? UNLABELLED : 0))
  const [total = 0] = countCodes(codes, 1)
  if (!stratified || sets === undefined) return { codes, count: 1, sizes: [total], total }
  return { codes, count: classes.length, sizes: countSets(codes, sets, classes.length), total, sets }
}

/** The labels of a row: one, or those of its set. An unlabelled row has the label UNLABELLED, unless rows have sets. */
export function labelsOfRow({ labels, labelSets }: Pick<LabelTable, 'labels' | 'labelSets'>, row: number): Int32Array {
  if (labelSets === undefined) return labels.subarray(row, row + 1)
  return setOfRow(labelSets, row)
}

export function hasSets(strata: Strata): strata is SetStrata {
  return strata.sets !== undefined
}

function countSets(codes: Int32Array, { offsets, codes: members }: LabelSets, count: number): number[] {
  const sizes = new Int32Array(count)
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] === UNLABELLED) continue
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
      sizes[members[i] as number] = (sizes[members[i] as number] as number) + 1
    }
  }
  return Array.from(sizes)
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
  seeded: SeededHash,
): HashOrder {
  return orderOfCodes(codes, ids, count, seeded.seed, seeded.hash)
}

const orderOfCodes = lastAnswer((codes: Int32Array, ids: TextColumn, count: number, seed: number, hash: HashName) =>
  hashOrder(ids, codes, count, { seed, hash }),
)
