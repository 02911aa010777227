import type { Files } from './bare_repository.ts'
import { clipId, labelFile } from './emopia.ts'
import { BALANCED } from './scenario.ts'

export const LABELS = 'EMOPIA_1.0/label.csv'

/** Three more clips of anger. The balance stays within its limits. */
export const ADDED_ROWS: readonly string[] = [0, 1, 2].map((clip) => `${clipId('anger', 16 + clip)},2,annotator`)
export const HARMLESS: Files = { [LABELS]: labelFile([...BALANCED.rows, ...ADDED_ROWS]) }

/** Thirteen of sixteen clips of calm are gone, so joy has 20 / 3 times the samples. */
export const BREAKING: Files = {
  [LABELS]: labelFile([...BALANCED.rows.filter((row) => !/,4,/.test(row)), ...BALANCED.rows.slice(-3)]),
}

/** A file that belongs neither to a dataset nor to its config. */
export const UNRELATED: Files = { 'README.md': 'More words.\n' }

/** An index file in which a sample of val and one of test are swapped by hand, by id and by position. */
export function withSwappedSamples(indexFile: string): string {
  const file = JSON.parse(indexFile)
  const [val, test] = [file.ids.val[0], file.ids.test[0]]
  const positions = Object.fromEntries(BALANCED.rows.map((row, at) => [row.split(',')[0], at]))
  const swap = (list: unknown[], from: unknown, to: unknown) => list.map((one) => (one === from ? to : one))
  file.ids.val = swap(file.ids.val, val, test).toSorted()
  file.ids.test = swap(file.ids.test, test, val).toSorted()
  const ascending = (a: unknown, b: unknown) => Number(a) - Number(b)
  file.val = swap(file.val, positions[val], positions[test]).toSorted(ascending)
  file.test = swap(file.test, positions[test], positions[val]).toSorted(ascending)
  return `${JSON.stringify(file, null, 2)}\n`
}
