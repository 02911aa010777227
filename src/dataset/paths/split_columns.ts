import { namedSplit } from './split_names.ts'

/** Words for a column that contains the split of each row, if they are its whole name or its last word. */
const SPLIT_COLUMN = /^(?:splits?|subsets?|folds?|usage|partitions?|phase|(?:data)?set)$/
/** The words whose numbers are also splits. */
const NUMBERED_SPLITS = /^(?:splits?|folds?|partitions?)$/

/** Whether a column is named like one that contains the split of each row: `Usage`, `data_split`, `fold`, `split_id`. */
export function isSplitColumn(name: string): boolean {
  return SPLIT_COLUMN.test(lastWord(name))
}

/**
 * Whether the values of such a column are splits: at least one of them is named like a split, or all are small numbers
 * and the column's name allows that.
 */
export function areSplits(values: readonly string[], column: string): boolean {
  if (values.some((value) => namedSplit(value) !== undefined)) return true
  return NUMBERED_SPLITS.test(lastWord(column)) && values.length > 1 && values.every((value) => /^\d{1,2}$/.test(value))
}

function lastWord(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+/g)
  const isCode =
    /^(?:labels?|ids?|names?|types?)$/.test(words?.at(-1) ?? '') && /^split(?:set)?$/.test(words?.at(-2) ?? '')
  return isCode ? 'split' : (words?.at(-1) ?? '')
}

/** More distinct values are not splits. */
const MOST_SPLITS = 4

/** Whether all values of a column are names of splits, one of which is for training. A single one may be a class. */
export function areOnlySplits(values: ReadonlySet<string>): boolean {
  if (values.size < 2 || values.size > MOST_SPLITS) return false
  const kinds = Array.from(values, (value) => namedSplit(value)?.kind)
  return kinds.includes('train') && !kinds.includes(undefined)
}
