import {
  type Config,
  checkNoMore,
  checkOptions,
  checkShape,
  checkWord,
  datasetProblem,
  InputError,
  type LabelSettings,
  sameDataset,
} from '../config/index.ts'
import { type ConsideredDataset, readMain } from './finding/index.ts'
import { dvcPointer, throwMissing } from './formats/index.ts'
import { COUNTED_BY_FILES, noteUngrouped, readSource } from './layouts/index.ts'
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
  const { datasetPath, additionalDatasets, splitIndicesPath } = config.data
  const reading = {
    purpose: additionalDatasets.length > 0 ? 'rows' : purpose,
    largeFrom,
    ...(splitIndicesPath === undefined ? {} : { indexPath: splitIndicesPath }),
  } as const
  const main = await readMain({ ...(await contextOf(tree, datasetPath, config.labels, 'main')), ...reading })
  const contexts: SourceContext[] = []
  for (const { path, labels } of additionalDatasets) {
    contexts.push(await contextOf(tree, path, labels ?? { ignore: [] }, 'additional'))
  }
  if (contexts.length > 0) await refuseSameDataset(tree, config)
  const additional: Dataset[] = []
  for (const [i, context] of contexts.entries()) {
    const isShared = contexts.filter(({ name }) => name === context.name).length > 1
    const name = isShared ? (additionalDatasets[i]?.path ?? context.name) : context.name
    const dataset = await readSource({ ...context, ...reading, name })
    additional.push(config.labels.group === 'content' ? await groupedByContent(dataset, context) : dataset)
  }
  if (additional.length === 0) return main
  await refuseSameFiles(tree, [main, ...additional], config)
  const { joinSources } = await import(/* webpackMode: "eager" */ './joined_sources.ts')
  return joinSources(main, additional)
}

/** Rejects a dataset that is listed twice under different paths, through links or `..`. */
async function refuseSameDataset(tree: Tree, { data, labels }: DatasetConfig): Promise<void> {
  const reals = new Map<string, string>()
  for (const path of [data.datasetPath, ...data.additionalDatasets.map((one) => one.path)]) {
    reals.set(path, (await tree.realPath?.(path)) ?? normalPath(path))
  }
  const problem = datasetProblem(data, labels, (path) => reals.get(path) ?? path)
  if (problem !== undefined) throw new InputError(problem.message)
}

/** Rejects a label file that two sources read: found in a folder, named directly, or behind a link. */
async function refuseSameFiles(
  tree: Tree,
  datasets: readonly Dataset[],
  { data, labels }: DatasetConfig,
): Promise<void> {
  const seen = new Map<string, string>()
  const written = [{ path: data.datasetPath, labels }, ...data.additionalDatasets]
  for (const [i, { layout }] of datasets.entries()) {
    if (COUNTED_BY_FILES.has(layout.kind)) continue
    const { path = '', labels: { pattern = '' } = {} } = written[i] ?? {}
    const key = i === 0 ? 'data.dataset_path' : `data.additional_datasets.${i - 1}`
    for (const file of layout.files) {
      const place = `${(await tree.realPath?.(file)) ?? normalPath(file)}\0${pattern}`
      const first = seen.get(place)
      if (first !== undefined && first !== key) throw new InputError(sameDataset(path, first, key), { file })
      seen.set(place, key)
    }
  }
}

/** Groups identical files across all datasets, even if an additional dataset has no `labels`. */
async function groupedByContent(dataset: Dataset, { tree, folder }: SourceContext): Promise<Dataset> {
  const { table, notes } = dataset
  if (table.groups !== undefined) return dataset
  const { contentGroupsOfFiles } = await import(/* webpackMode: "eager" */ './layouts/content_groups.ts')
  const groups = await contentGroupsOfFiles(tree, folder, table.ids)
  return { ...dataset, table: { ...table, groups }, notes: [...notes, ...noteUngrouped(groups)] }
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
