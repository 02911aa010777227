import type { Config } from '../config/index.ts'
import { type Checkout, fromRoot } from './checkout.ts'

/**
 * The paths that determine the index file, from the repository's root: datasets, config and, last, the index file. A
 * dataset in a database is not in a commit.
 */
export function watchedPaths({ data, file }: Config, checkout: Checkout): readonly string[] {
  const datasets = [data.datasetPath, ...data.additionalDatasets.map(({ path }) => path)]
  const paths = [...datasets.filter((path) => !path.includes('://')), ...(file === undefined ? [] : [file])]
  return [...paths, data.splitIndicesPath].map((path) => fromRoot(checkout, path))
}
