import { type LabelSets, type LabelTable, UNLABELLED } from '../../src/dataset/table/label_table.ts'
import { compareTexts, textColumn } from '../../src/dataset/table/text_column.ts'

/** An id with its label (`null` if unlabelled) or its labels. */
export type Row = readonly [id: string, label: string | null]
export type SetRow = readonly [id: string, labels: readonly string[] | null]

export function tableOf(rows: readonly Row[], listed: readonly string[] = []): LabelTable {
  const names = rows.flatMap(([, label]) => (label === null ? [] : [label]))
  const classes = [...new Set([...names, ...listed])].sort(compareTexts)
  const labels = Int32Array.from(rows, ([, label]) => (label === null ? UNLABELLED : classes.indexOf(label)))
  return { ...frame(rows), classes, labels }
}

export function setTableOf(rows: readonly SetRow[]): LabelTable & { readonly labelSets: LabelSets } {
  const classes = [...new Set(rows.flatMap(([, labels]) => labels ?? []))].sort(compareTexts)
  const sets = rows.map(([, labels]) => (labels ?? []).map((label) => classes.indexOf(label)).sort((a, b) => a - b))
  const offsets = new Uint32Array(sets.length + 1)
  for (const [row, set] of sets.entries()) offsets[row + 1] = (offsets[row] ?? 0) + set.length
  const labels = Int32Array.from(rows, ([, set], row) => (set === null ? UNLABELLED : (sets[row]?.[0] ?? -2)))
  return { ...frame(rows), classes, labels, labelSets: { offsets, codes: Int32Array.from(sets.flat()) } }
}

function frame(rows: readonly (readonly [string, unknown])[]) {
  const lines = Uint32Array.from(rows, (_, row) => row + 2)
  const files = [{ path: 'label.csv', start: 0, end: rows.length }]
  const sources = [{ name: 'dataset', start: 0, end: rows.length, files }]
  return { size: rows.length, ids: textColumn(rows.map(([id]) => id)), sources, lines }
}
