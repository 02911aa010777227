import { type Dataset, type Note, readDataset, withUniqueIds } from '../dataset/index.ts'
import type { Project } from './project.ts'

/**
 * Reads the project's dataset: only to count its classes, or its samples, whose ids are made unique for what writes or
 * compares them.
 */
export async function readProject({ tree, config }: Project, need: 'counts' | 'samples'): Promise<Dataset> {
  const dataset =
    need === 'counts'
      ? await readDataset(tree, config, { purpose: 'counts' })
      : withUniqueIds(await readDataset(tree, config), config.data.seed)
  return { ...dataset, notes: [...config.notes.map((message): Note => ({ level: 'note', message })), ...dataset.notes] }
}
