import { type Dataset, readDataset, withUniqueIds } from '../dataset/index.ts'
import { withConfigNotes } from './counts.ts'
import type { Project } from './project.ts'

/** Reads the project's dataset, with ids that are unique. */
export async function readProject({ tree, config }: Project): Promise<Dataset> {
  return withConfigNotes(withUniqueIds(await readDataset(tree, config), config.data.seed), config)
}
