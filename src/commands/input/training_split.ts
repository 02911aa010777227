import { readIndexFile } from '../../check/index.ts'
import { type Config, counted, formatCount, InputError } from '../../config/index.ts'
import type { LabelTable } from '../../dataset/index.ts'
import {
  datasetDigest,
  expectedSplit,
  type IndexFile,
  keepingStrategy,
  type ListFile,
  type SplitPlan,
  splitSettings,
  whyEdited,
  whyOfAnotherDataset,
} from '../../split/index.ts'
import { indexPlace } from './index_path.ts'
import { type Given, splitCommand, unreadableIndex } from './own_command.ts'
import type { Project } from './project.ts'

/** The training split of a dataset. */
export interface TrainingSplit extends Pick<SplitPlan, 'assignment' | 'settings'>, Partial<Pick<SplitPlan, 'group'>> {
  /** Where it is written: `the index file 'data/split_indices.json'`. */
  readonly origin: string
  /** The config, with the balancing that the index file keeps. */
  readonly config: Config
  /** Why no samples can be dropped: the index file has other groups, which decide what is kept. */
  readonly dropsOthers?: string | undefined
}

/** @param command The command for the rows of all splits. */
function toAll(command: string): string {
  return `For all rows, run \`${command}\`.`
}

/**
 * Returns the training split according to the index file, or else to the dataset itself; undefined if there is neither.
 *
 * @throws {InputError} if the index file is broken, was not written for these samples or has no training split, or if the dataset's own
 * split has none
 */
export async function trainingSplit(
  table: LabelTable,
  project: Project,
  given: Given,
  all: string,
): Promise<TrainingSplit | undefined> {
  const { config, tree } = project
  const { options } = given
  const { shown, path } = indexPlace(project, options)
  const isUsed = options.index !== undefined || config.data.saveSplitIndices
  const found = isUsed ? await readIndexFile(tree, path) : ({ kind: 'missing' } as const)
  if (found.kind === 'read')
    return ofIndexFile(table, found.file, { project, shown, command: splitCommand(project, given), all: toAll(all) })
  if (found.kind === 'broken')
    throw new InputError(`${(await unreadableIndex(project, given, path, found)).message} ${toAll(all)}`)
  if (options.index !== undefined) throw new InputError(`Cannot find the index file '${shown}' (--index)`)
  return ofDataset(table, project, toAll(all))
}

interface Origin {
  readonly project: Project
  /** The path of the index file in messages. */
  readonly shown: string
  /** The command that writes the index file. */
  readonly command: string
  /** The sentence about the rows of all splits. */
  readonly all: string
}

function ofIndexFile(
  table: LabelTable,
  file: IndexFile,
  { project: { config }, shown, command, all }: Origin,
): TrainingSplit {
  const refuse = (why: string) => new InputError(`Cannot use the training split: '${shown}' ${why} ${all}`)
  if (!file.names.includes('train')) throw refuse(`has ${counted(file.names.length, 'fold')} and no training split.`)
  const foreign = whyOfAnotherDataset(table, file)
  if (foreign !== undefined) throw refuse(`belongs to another dataset: ${foreign}.`)
  const edited = whyEdited(table, file)
  if (edited !== undefined) throw refuse(`was edited: ${edited}. Restore it, or run \`${command}\`.`)
  const stale = file.kind === 'rules' ? undefined : whyStale(table, file)
  if (stale !== undefined) throw refuse(`is stale: ${stale}. Update it with \`${command}\`.`)
  const rules = file.kind === 'rules'
  const { plan, settingsChanged } = expectedSplit({ table, config, head: file, rebalance: false, rules })
  const { assignment, settings, group } = plan
  const changed = settingsChanged.find(({ key }) => key === 'group')
  const other =
    changed &&
    refuse(
      `was created with another group (${changed.before} → ${changed.after}), which decides the samples to drop. Restore the setting, or run \`${command} --rebalance\`.`,
    )
  return {
    assignment,
    settings,
    group,
    origin: `the index file '${shown}'`,
    config: keepingStrategy(config, file),
    dropsOthers: other?.message,
  }
}

function whyStale(table: LabelTable, { dataset: { samples, digest } }: ListFile): string | undefined {
  if (samples !== table.size)
    return `it was written for ${counted(samples, 'sample')}, but the dataset has ${formatCount(table.size)}`
  return digest === datasetDigest(table) ? undefined : 'it was written for other samples or another order of rows'
}

function ofDataset({ splits }: LabelTable, { config }: Project, all: string): TrainingSplit | undefined {
  if (splits === undefined) return undefined
  const train = splits.names.indexOf('train')
  if (train === -1) throw new InputError(`Cannot use the training split: the dataset's own split has none. ${all}`)
  const assignment = Int16Array.from(splits.codes, (code) => (code === train ? 0 : -1))
  return { assignment, settings: splitSettings(config), origin: "the dataset's own split", config }
}
