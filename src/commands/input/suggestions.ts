import {
  fileIn,
  firstSuggestions,
  type PresentSplit,
  presentSplit,
  readIndexFile,
  suggestGroups,
} from '../../check/index.ts'
import { InputError } from '../../config/index.ts'
import { countClasses, type Dataset, type LabelTable } from '../../dataset/index.ts'
import type { GroupSuggestionData } from '../../report/index.ts'
import { expectedSplit, type IndexFile, whyOfAnotherDataset } from '../../split/index.ts'
import { readProject } from './dataset.ts'
import type { Project } from './project.ts'

/**
 * Suggests a group key for a dataset whose classes were counted, if `mayHaveGroups` is true. All rows are read only if a column or the names may be
 * one, and the first rows are not enough.
 */
export async function groupSuggestionsOf(dataset: Dataset, project: Project): Promise<readonly GroupSuggestionData[]> {
  const { table } = dataset
  const clues = await dataset.groupClues?.()
  const hasSplit = clues?.hasSplit ?? table.splits !== undefined
  const path = project.config.data.splitIndicesPath
  // Without an index file, the modules that read one are not loaded.
  const file =
    (await project.tree.kindOf(path)) === 'file' ? fileIn(await readIndexFile(project.tree, path)) : undefined
  const isOpen = clues !== undefined && !hasSplit && file === undefined
  const first = isOpen ? firstSuggestions(clues, countClasses(table).total) : undefined
  if (first !== undefined) return first
  const full = await readProject(project)
  return suggestGroups(full, splitOf(full.table, project, file))
}

function splitOf(table: LabelTable, { config }: Project, head: IndexFile | undefined): PresentSplit | undefined {
  const isUsable = head !== undefined && whyOfAnotherDataset(table, head) === undefined
  try {
    const plan = isUsable ? expectedSplit({ table, config, head, rebalance: false }).plan : undefined
    return presentSplit(table, plan)
  } catch (error) {
    // `check` reports index files that do not fit the settings.
    if (error instanceof InputError) return presentSplit(table, undefined)
    throw error
  }
}
