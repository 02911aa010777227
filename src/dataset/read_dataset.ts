import {
  type Config,
  checkNoMore,
  checkOptions,
  checkShape,
  checkWord,
  InputError,
  type LabelSettings,
} from '../config/index.ts'
import { withCardWarnings } from './card/index.ts'
import { type ConsideredDataset, isCroissant, readMain } from './finding/index.ts'
import { dvcPointer, throwMissing } from './formats/index.ts'
import { baseName, folderOf, normalPath } from './paths/index.ts'
import type { Dataset } from './table/index.ts'
import { LARGE_FILE, type Purpose, type SourceContext, type Tree } from './tree/index.ts'

/** Options of `readDataset`. */
export interface ReadOptions {
  /**
   * `counts` reads only what is needed to count classes; `table.weights` then gives the number of samples per row. The
   * default is `rows`.
   */
  readonly purpose?: Purpose
  /** The size in bytes from which a label file on disk is read piece by piece. The default is 8 MiB. */
  readonly largeFrom?: number
}

/** The part of a config that describes where samples and labels are. */
export type DatasetConfig = Pick<Config, 'data' | 'labels'>

/**
 * Reads the main dataset and the additional ones into one table. Ids of an additional dataset start with the name of
 * its folder and `:`. Ids are kept as they are written, so an id can occur more than once.
 *
 * @throws {InputError} if something is missing, cannot be read, or is ambiguous.
 */
export async function readDataset(
  tree: Tree,
  config: DatasetConfig,
  options: ReadOptions = {},
  ...more: never[]
): Promise<Dataset> {
  const doing = 'read a dataset'
  checkNoMore(more, doing, 'a tree, a config and options')
  checkOptions(options, { doing, name: 'options', known: ['purpose', 'largeFrom'], example: '{ purpose: "counts" }' })
  const { purpose = 'rows', largeFrom = LARGE_FILE } = options
  checkWord(purpose, { doing, name: 'purpose' }, ['rows', 'counts'])
  checkShape(tree, { doing, name: 'tree' }, 'a tree such as folderTree(".", { confined: true })', [
    'kindOf',
    'files',
    'read',
  ])
  checkShape(config, { doing, name: 'config' }, 'a config such as loadConfig or defaultConfig returns', [
    'data',
    'labels',
  ])
  try {
    return await readSources(tree, config, { purpose, largeFrom })
  } catch (error) {
    throw await placedInConfig(error, tree, config)
  }
}

/** An error that is about a setting names its place in the config. */
async function placedInConfig(error: unknown, tree: Tree, config: DatasetConfig): Promise<unknown> {
  const file = 'file' in config && typeof config.file === 'string' ? config.file : undefined
  if (!(error instanceof InputError) || file === undefined) return error
  if (error.problems.every(({ setting }) => setting === undefined)) return error
  const { withSettingPlaces } = await import(/* webpackMode: "eager" */ './setting_places.ts')
  const labels = new Map<string, unknown>(Object.entries(config.labels).map(([key, value]) => [`labels.${key}`, value]))
  return withSettingPlaces(error, { tree, file, settingOf: (key) => labels.get(key) })
}

async function readSources(
  tree: Tree,
  config: DatasetConfig,
  { purpose, largeFrom }: Required<ReadOptions>,
): Promise<Dataset> {
  const { datasetPath, additionalDatasets, splitIndicesPath } = config.data
  const reading = {
    purpose: additionalDatasets.length > 0 ? 'rows' : purpose,
    largeFrom,
    ...(splitIndicesPath === undefined ? {} : { indexPath: splitIndicesPath }),
  } as const
  // Without a path, a config is about the repository that contains it.
  const needsPath = !('file' in config && config.file !== undefined) && !/^(?:\.\/?)?$/.test(datasetPath)
  const context = { ...(await contextOf(tree, datasetPath, config.labels, 'main')), ...reading, needsPath }
  const main = await withCardWarnings(await readMain(context), context)
  if (additionalDatasets.length === 0) return main
  const contexts: SourceContext[] = []
  for (const { path, labels } of additionalDatasets) {
    contexts.push({ ...(await contextOf(tree, path, labels ?? { ignore: [] }, 'additional')), ...reading })
  }
  const { withAdditional } = await import(/* webpackMode: "eager" */ './additional_datasets.ts')
  return withAdditional(main, contexts, config)
}

/**
 * Returns the candidates for the main dataset if the config does not specify it, the most likely one first. Otherwise,
 * returns nothing.
 *
 * @throws {InputError} if the path cannot be read.
 */
export async function consideredDatasets(
  tree: Tree,
  config: DatasetConfig,
): Promise<readonly ConsideredDataset[] | undefined> {
  const { considered } = await import(/* webpackMode: "eager" */ './finding/considered.ts')
  return considered(await contextOf(tree, config.data.datasetPath, config.labels, 'main'))
}

async function contextOf(
  tree: Tree,
  path: string,
  settings: LabelSettings,
  role: SourceContext['role'],
): Promise<SourceContext> {
  const kind = await tree.kindOf(path)
  if (kind === undefined) await throwMissingDataset(tree, path, role)
  if (kind === 'file' && path.endsWith('.dvc')) throw dvcPointer(path)
  if (kind === 'file' && (await isCroissant(path, tree))) return contextOf(tree, folderOf(path) || '.', settings, role)
  const place = kind === 'file' ? { folder: folderOf(path), file: normalPath(path) } : { folder: normalPath(path) }
  return { tree, path, ...place, name: sourceName(path, kind), settings, role, purpose: 'rows', largeFrom: LARGE_FILE }
}

async function throwMissingDataset(tree: Tree, path: string, role: SourceContext['role']): Promise<never> {
  const normal = normalPath(path)
  if (normal !== '' && (await tree.kindOf(`${normal}.dvc`)) === 'file') return throwMissing(tree, normal)
  const key = role === 'main' ? 'data.dataset_path' : 'data.additional_datasets'
  throw new InputError(`Cannot find the dataset '${path}' in ${tree.name} (${key})`)
}

/** Returns the name of the dataset's folder, otherwise that of the file itself, otherwise the path as it is written. */
function sourceName(path: string, kind: 'file' | 'folder' | undefined): string {
  const names = [...(kind === 'file' ? [baseName(folderOf(path))] : []), baseName(path)]
  return names.find((name) => !/^\.*$/.test(name)) ?? path
}
