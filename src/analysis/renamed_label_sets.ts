import type { LabelSets, LabelTable } from '../dataset/index.ts'
import { type Renames, renamedClasses } from './renamed.ts'

/** A table of samples with several labels. */
type MultiLabelTable = LabelTable & { readonly labelSets: LabelSets }

/** Returns the table as if labels were renamed. A label that occurs twice in a set after that counts once. */
export function renameLabelSets(table: MultiLabelTable, renames: Renames): MultiLabelTable {
  const classes = renamedClasses(table.classes, renames)
  const places = new Map(classes.map((name, code) => [name, code]))
  const codes = table.classes.map((name) => places.get(renames.get(name) ?? name) ?? 0)
  const { offsets, codes: before } = table.labelSets
  const after = new Int32Array(before.length)
  const ends = new Uint32Array(table.size + 1)
  const labels = table.labels.slice()
  let end = 0
  for (let row = 0; row < table.size; row++) {
    const own = Array.from(before.subarray(offsets[row], offsets[row + 1]), (code) => codes[code] as number)
    const set = [...new Set(own)].sort((a, b) => a - b)
    after.set(set, end)
    if (set[0] !== undefined) labels[row] = set[0]
    end += set.length
    ends[row + 1] = end
  }
  return { ...table, classes, labels, labelSets: { offsets: ends, codes: after.slice(0, end) } }
}
