import { type Config, InputError } from '../../config/index.ts'
import { type LabelTable, textAt } from '../../dataset/index.ts'
import { labelsOfRow, type SplitPlan } from '../../split/index.ts'

/** Returns the id, the labels and the split of each sample. */
export function rowsOfSplit(table: LabelTable, { names, assignment }: SplitPlan, config: Config): string[][] {
  const separator = separatorFor(table, config)
  return Array.from({ length: table.size }, (_, row) => [
    textAt(table.ids, row),
    Array.from(labelsOfRow(table, row), (label) => table.classes[label] ?? '').join(separator),
    names[assignment[row] as number] ?? '',
  ])
}

/** What separates the labels of a sample: what the config says, or a character that no label contains. */
function separatorFor({ classes, labelSets }: LabelTable, { labels }: Config): string {
  if (labelSets === undefined) return ''
  const candidates = [...(labels?.separator === undefined ? [] : [labels.separator]), ',', '|', ';', '\t']
  const separator = candidates.find((text) => !classes.some((name) => name.includes(text)))
  if (separator !== undefined) return separator
  throw new InputError('Cannot write the labels to one column: labels contain every separator. Write a .json file.')
}
