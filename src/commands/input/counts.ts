import { noteUnusedBalancing } from '../../balance/index.ts'
import type { Config } from '../../config/index.ts'
import { type Dataset, type Note, readDataset } from '../../dataset/index.ts'
import type { Project } from './project.ts'

/** Reads the project's dataset only to count its classes. */
export async function readCounts({ tree, config }: Project): Promise<Dataset> {
  return withConfigNotes(await readDataset(tree, config, { purpose: 'counts' }), config)
}

/** The dataset, with the notes on the config in front of its own notes. */
export function withConfigNotes(dataset: Dataset, config: Config): Dataset {
  const notes = [...config.notes, noteUnusedBalancing(config, dataset.table)].filter((note) => note !== undefined)
  return { ...dataset, notes: [...notes.map((message): Note => ({ level: 'note', message })), ...dataset.notes] }
}
