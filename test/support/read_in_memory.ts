import type { AdditionalDataset, LabelSettings } from '../../src/config/index.ts'
import { type Dataset, type LabelTable, readDataset } from '../../src/dataset/index.ts'
import { datasetAt } from './dataset_settings.ts'
import { memoryTree } from './memory_tree.ts'
import { texts } from './texts.ts'
import { expectWhyAgrees } from './why_agrees.ts'

export interface InMemory {
  readonly path?: string
  readonly labels?: Partial<LabelSettings>
  readonly additional?: readonly AdditionalDataset[]
}

/**
 * Reads a dataset of files in memory, which is in the folder `data` unless set otherwise. Also checks that `--why` shows the
 * same dataset.
 */
export async function readInMemory(
  files: Readonly<Record<string, string | Uint8Array>>,
  { path = 'data', labels, additional }: InMemory = {},
): Promise<Dataset> {
  const config = { data: datasetAt(path, additional), labels: { ignore: [], ...labels } }
  const dataset = await readDataset(memoryTree(files), config)
  await expectWhyAgrees(memoryTree(files), config, dataset)
  return dataset
}

/** Ids with their labels. */
export function labelsById({ table }: Dataset): Record<string, string | null> {
  return Object.fromEntries(texts(table.ids).map((id, row) => [id, nameOf(table, row)]))
}

function nameOf({ classes, labels, labelSets }: LabelTable, row: number): string | null {
  if (labelSets === undefined) return classes[labels[row] ?? -1] ?? null
  const set = labelSets.codes.subarray(labelSets.offsets[row], labelSets.offsets[row + 1])
  return labels[row] === -1 ? null : `{${Array.from(set, (code) => classes[code]).join()}}`
}
