import type { Files } from './bare_repository.ts'
import { clipId, labelFile } from './emopia.ts'
import { BALANCED } from './scenario.ts'

export const LABELS = 'EMOPIA_1.0/label.csv'

/** Three more clips of anger: the balance stays within its limits. */
export const ADDED_ROWS: readonly string[] = [0, 1, 2].map((clip) => `${clipId('anger', 16 + clip)},2,annotator`)
export const HARMLESS: Files = { [LABELS]: labelFile([...BALANCED.rows, ...ADDED_ROWS]) }

/** Thirteen of sixteen clips of calm are gone: joy has 20 / 3 times the samples. */
export const BREAKING: Files = {
  [LABELS]: labelFile([...BALANCED.rows.filter((row) => !/,4,/.test(row)), ...BALANCED.rows.slice(-3)]),
}

/** Nothing that a dataset or its config is made of. */
export const UNRELATED: Files = { 'README.md': 'More words.\n' }
