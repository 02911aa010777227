import { type Dataset, type Note, readDataset, withUniqueIds } from '../dataset/index.ts'
import type { Project } from './project.ts'

/** Reads the project's samples; their ids are made unique for what writes or compares them. */
export async function readProject({ tree, config }: Project, ids: 'as they stand' | 'unique'): Promise<Dataset> {
  const dataset = await readDataset(tree, config)
  const read = ids === 'unique' ? withUniqueIds(dataset) : dataset
  return { ...read, notes: [...config.notes.map((message): Note => ({ level: 'note', message })), ...read.notes] }
}
