import type { RowsByCode } from './rows_by_code.ts'

/** The code of a sample without a label. It is in no class and in no split. */
export const UNLABELLED = -1
/**
 * The code of a sample of a multi-label dataset that is labelled with no class at all, such as a one-hot row of zeros.
 */
export const EMPTY_SET = -2

/**
 * The classes of each row of a multi-label dataset. Row `i` has the codes from `codes[offsets[i]]` up to, but not
 * including, `codes[offsets[i + 1]]`, ascending.
 */
export interface LabelSets {
  /** Where the codes of each row start; one element more than there are rows. */
  readonly offsets: Uint32Array
  /** The class codes of all rows, one row after the other. */
  readonly codes: Int32Array
}

/** The codes of a row's set, which must not be changed. */
export function setOfRow({ offsets, codes }: LabelSets, row: number): Int32Array {
  return codes.subarray(offsets[row], offsets[row + 1])
}

/**
 * Collects the rows with each label in one counting pass, each label's rows in the given order.
 *
 * @param order The rows to collect.
 */
export function rowsByLabel({ offsets, codes }: LabelSets, order: Int32Array, labelCount: number): RowsByCode {
  const starts = new Int32Array(labelCount + 1)
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++) {
      const label = codes[at] as number
      starts[label + 1] = (starts[label + 1] as number) + 1
    }
  }
  for (let label = 0; label < labelCount; label++) {
    starts[label + 1] = (starts[label + 1] as number) + (starts[label] as number)
  }
  const next = starts.slice()
  const rows = new Int32Array(starts[labelCount] as number)
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++) {
      const label = codes[at] as number
      rows[next[label] as number] = row
      next[label] = (next[label] as number) + 1
    }
  }
  return { rows, starts }
}

/** What a multi-label dataset contains besides the number of samples per label. */
export interface LabelSetCounts {
  /** The number of different label sets. The empty set is one of them if a sample has it. Unlabelled samples have none. */
  readonly distinct: number
  /** The number of samples with an empty set. They are labelled, but not with any of the labels. */
  readonly empty: number
}

/**
 * Counts the different label sets, and the samples with an empty set.
 *
 * @param labels The first code of each sample, as in a table.
 */
export function countLabelSets(labels: Int32Array, labelSets: LabelSets): LabelSetCounts {
  let empty = 0
  for (const label of labels) if (label === EMPTY_SET) empty++
  return { distinct: countDistinct(labels, labelSets), empty }
}

/**
 * A hash table of rows with linear probing, because a text per row takes ten times as long with a million rows. A free
 * slot contains -1. Every set is seen at least once, so the table never has more rows than half of its slots.
 */
function countDistinct(labels: Int32Array, sets: LabelSets): number {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, 2 * labels.length)))).fill(-1)
  const mask = slots.length - 1
  let distinct = 0
  for (let row = 0; row < labels.length; row++) {
    if (labels[row] === UNLABELLED) continue
    let slot = hashOfSet(sets, row) & mask
    while (slots[slot] !== -1 && !isSameSet(sets, slots[slot] as number, row)) slot = (slot + 1) & mask
    if (slots[slot] !== -1) continue
    slots[slot] = row
    distinct++
  }
  return distinct
}

/** FNV-1a over the codes, with its high bits folded into the low bits that select the slot. */
export function hashOfSet({ offsets, codes }: LabelSets, row: number): number {
  const end = offsets[row + 1] as number
  let hash = 0x811c9dc5
  for (let i = offsets[row] as number; i < end; i++) hash = Math.imul(hash ^ (codes[i] as number), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

/** Whether two rows have the same labels. */
export function isSameSet({ offsets, codes }: LabelSets, a: number, b: number): boolean {
  const [startA, startB] = [offsets[a] as number, offsets[b] as number]
  const length = (offsets[a + 1] as number) - startA
  if (length !== (offsets[b + 1] as number) - startB) return false
  for (let i = 0; i < length; i++) if (codes[startA + i] !== codes[startB + i]) return false
  return true
}

/** What texts call the classes of a dataset. */
export interface ClassNoun {
  readonly one: 'class' | 'label'
  readonly many: 'classes' | 'labels'
}

/** Returns `label` for datasets whose samples have sets of labels, and `class` for all others. */
export function classNoun({ multiLabel }: { readonly multiLabel: boolean }): ClassNoun {
  return multiLabel ? { one: 'label', many: 'labels' } : { one: 'class', many: 'classes' }
}
