import type { CodedColumn } from './coded_columns.ts'
import { int32List } from './growing.ts'
import { EMPTY_SET, type LabelSets, UNLABELLED } from './label_table.ts'
import { compareTexts } from './text_column.ts'

/** The label part of a LabelTable. */
export interface RowLabels {
  readonly classes: readonly string[]
  readonly labels: Int32Array
  readonly labelSets?: LabelSets
}

/** Returns the class name of a label in the file. */
export type Naming = (value: string) => string

/**
 * Turns a column into classes. An empty cell is unlabelled, different values can have the same name, and a column of
 * lists produces label sets.
 *
 * @param declared Classes that exist even if no sample has them.
 */
export function classesOf(column: CodedColumn, nameOf: Naming, declared: readonly string[] = []): RowLabels {
  const names = column.values.map((value) => (value === '' ? '' : nameOf(value)))
  const classes = [...new Set([...declared, ...names])].filter((name) => name !== '').sort(compareTexts)
  const codeByName = new Map(classes.map((name, code) => [name, code]))
  const codes = Int32Array.from(names, (name) => codeByName.get(name) ?? UNLABELLED)
  return column.offsets === undefined
    ? { classes, labels: translated(column.codes, codes) }
    : { classes, ...setsOf(column.codes, column.offsets, codes) }
}

function translated(values: Int32Array, codes: Int32Array): Int32Array {
  const labels = new Int32Array(values.length)
  for (let row = 0; row < values.length; row++) labels[row] = codes[values[row] as number] ?? UNLABELLED
  return labels
}

function setsOf(values: Int32Array, ends: Uint32Array, codes: Int32Array): Omit<RowLabels, 'classes'> {
  const size = ends.length - 1
  const labels = new Int32Array(size)
  const offsets = new Uint32Array(size + 1)
  const members = int32List()
  for (let row = 0; row < size; row++) {
    const cells = values.subarray(ends[row], ends[row + 1])
    const set = new Set<number>()
    for (const value of cells) {
      const code = codes[value] ?? UNLABELLED
      if (code !== UNLABELLED) set.add(code)
    }
    const sorted = [...set].sort((a, b) => a - b)
    labels[row] = sorted[0] ?? (cells.length === 0 ? EMPTY_SET : UNLABELLED)
    for (const code of sorted) members.push(code)
    offsets[row + 1] = members.length
  }
  return { labels, labelSets: { offsets, codes: members.done() } }
}

/** Returns rows without any labels. */
export function unlabelledRows(size: number): RowLabels {
  return { classes: [], labels: new Int32Array(size).fill(UNLABELLED) }
}
