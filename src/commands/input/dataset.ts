import { InputError } from '../../config/index.ts'
import { type Dataset, hashPrefixes, readDataset, withUniqueIds } from '../../dataset/index.ts'
import { withConfigNotes } from './counts.ts'
import { isInDatabase } from './database.ts'
import type { Project } from './project.ts'

/**
 * Reads the project's dataset and makes its ids unique.
 *
 * @param whenRead Receives the dataset before its ids are made unique, so that other work can start in the meantime.
 * @param notesUnused Whether notes say which balancing settings have no effect.
 */
export async function readProject(
  project: Project,
  whenRead?: (dataset: Dataset) => Promise<void>,
  notesUnused = true,
): Promise<Dataset> {
  const { tree, config } = project
  if (isInDatabase(project)) throw new InputError(ONLY_COUNTS)
  const dataset = await readDataset(tree, config)
  await whenRead?.(dataset)
  return withConfigNotes(withUniqueIds(dataset, hashPrefixes(dataset.table.ids, config.data)), project, notesUnused)
}

const ONLY_COUNTS =
  'Cannot read the samples: they stay in the database, and only counts are read. The commands analyze, compare, split, verify and check work with counts. To compare with a base, run check --base.'
