import type { Config } from '../../config/index.ts'
import { type Dataset, type LabelTable, type Note, readDataset } from '../../dataset/index.ts'
import type { Project } from './project.ts'

/** Reads the project's dataset only to count its classes. */
export async function readCounts({ tree, config }: Project): Promise<Dataset> {
  return withConfigNotes(await readDataset(tree, config, { purpose: 'counts' }), config)
}

/** The dataset, with the config's notes in front of its own notes. */
export function withConfigNotes(dataset: Dataset, { notes }: Config): Dataset {
  return { ...dataset, notes: [...notes.map((message): Note => ({ level: 'note', message })), ...dataset.notes] }
}

/** Says that the config's balancing method has no effect, because it is about samples with several labels. */
export function noteUnusedMethod(
  { balancing, written }: Config,
  { labelSets }: Pick<LabelTable, 'labelSets'>,
): string | undefined {
  if (labelSets !== undefined || !written.has('balancing.by')) return undefined
  return `balancing.by: ${balancing.by} has no effect, because each sample has one label`
}
