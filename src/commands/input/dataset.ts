import { InputError } from '../../config/index.ts'
import { type Dataset, hashPrefixes, type LabelTable, readDataset, withUniqueIds } from '../../dataset/index.ts'
import { withConfigNotes } from './counts.ts'
import type { Project } from './project.ts'

/**
 * Reads the project's dataset and makes its ids unique.
 *
 * @param whenRead Receives the dataset before its ids are made unique, so that other work can start in the meantime.
 */
export async function readProject(
  { tree, config }: Project,
  whenRead?: (dataset: Dataset) => Promise<void>,
): Promise<Dataset> {
  const dataset = await readDataset(tree, config)
  await whenRead?.(dataset)
  return withConfigNotes(withUniqueIds(dataset, hashPrefixes(dataset.table.ids, config.data.seed)), config)
}

/** @throws {InputError} if samples have several labels each, because they cannot be split or balanced */
export function refuseMultiLabel(table: LabelTable, command: string): void {
  if (table.labelSets === undefined) return
  throw new InputError(
    `Cannot run \`${command}\`: the samples have more than one label. Set labels.label to one column, or use \`analyze\` or \`check\``,
  )
}
