import { type Config, InputError } from '../../config/index.ts'
import { type Dataset, type LabelTable, textAt } from '../../dataset/index.ts'
import { labelsOfRow, type SplitPlan } from '../../split/index.ts'
import type { Project } from '../input/index.ts'
import { formatTable } from './table_file.ts'
import { writeOutput } from './write_file.ts'

/** Writes the id, the labels and the split of each sample to a table. */
export async function writeSplitRows(path: string, dataset: Dataset, plan: SplitPlan, project: Project): Promise<void> {
  const rows = rowsOfSplit(dataset.table, plan, project.config)
  const text = formatTable(path, { columns: ['id', 'label', 'split'], rows })
  await writeOutput(path, text, project, { dataset, further: 'split', all: () => withoutSplit(path, rows) })
}

function rowsOfSplit(table: LabelTable, { names, assignment }: SplitPlan, config: Config): string[][] {
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

/** Without an index file, a split of more samples can differ from the split that was written before. */
async function* withoutSplit(path: string, rows: readonly (readonly string[])[]) {
  yield Buffer.from(formatTable(path, { columns: ['id', 'label'], rows: rows.map((row) => row.slice(0, 2)) }))
}
