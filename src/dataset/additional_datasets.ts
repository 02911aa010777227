import { type Config, datasetProblem, InputError, sameDataset } from '../config/index.ts'
import { withCardWarnings } from './card/index.ts'
import { readDescribed } from './finding/index.ts'
import { joinSources } from './joined_sources.ts'
import { COUNTED_BY_FILES, noteUngrouped, readSource } from './layouts/index.ts'
import { normalPath } from './paths/index.ts'
import type { Dataset } from './table/index.ts'
import type { SourceContext, Tree } from './tree/index.ts'

type DatasetConfig = Pick<Config, 'data' | 'labels'>

/**
 * Reads the additional datasets, and joins them with the main one.
 *
 * @param contexts of the additional datasets, in their order
 */
export async function withAdditional(
  main: Dataset,
  contexts: readonly SourceContext[],
  config: DatasetConfig,
): Promise<Dataset> {
  const { additionalDatasets } = config.data
  const [first] = contexts
  if (first === undefined) return main
  await refuseSameDataset(first.tree, config)
  const additional: Dataset[] = []
  for (const [i, context] of contexts.entries()) {
    const isShared = contexts.filter(({ name }) => name === context.name).length > 1
    const name = isShared ? (additionalDatasets[i]?.path ?? context.name) : context.name
    const dataset = await withCardWarnings(await readDescribed({ ...context, name }, readSource), context)
    additional.push(config.labels.group === 'content' ? await groupedByContent(dataset, context) : dataset)
  }
  await refuseSameFiles(first.tree, [main, ...additional], config)
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

/** Groups identical content across all datasets, even if an additional dataset has no `labels`. */
async function groupedByContent(dataset: Dataset, { tree, folder }: SourceContext): Promise<Dataset> {
  const { table, notes } = dataset
  if (table.groups !== undefined) return dataset
  const { identicalGroups } = await import(/* webpackMode: "eager" */ './layouts/content_groups.ts')
  const { content, contentValues, ids, files } = table
  const column = content && contentValues && { content, contentValues }
  const groups = await identicalGroups(column, { tree, folder, names: { ids, files } })
  return { ...dataset, table: { ...table, groups }, notes: [...notes, ...noteUngrouped(groups)] }
}
