import type { Config } from '../../config/index.ts'
import { type Dataset, type Note, readDataset } from '../../dataset/index.ts'
import type { Project } from './project.ts'

/** Reads the project's dataset only to count its classes. */
export async function readCounts({ tree, config }: Project): Promise<Dataset> {
  return withConfigNotes(await readDataset(tree, config, { purpose: 'counts' }), config)
}

/** The dataset, with the config's notes in front of its own notes. */
export function withConfigNotes(dataset: Dataset, { notes }: Config): Dataset {
  return { ...dataset, notes: [...notes.map((message): Note => ({ level: 'note', message })), ...dataset.notes] }
}
