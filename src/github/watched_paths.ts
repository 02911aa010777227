import type { Config } from '../config/index.ts'
import { type Checkout, fromRoot } from './checkout.ts'

/**
 * What decides on the index file, from the repository's root: datasets, config and, as the last, the file itself. A
 * dataset in a database is in no commit.
 */
export function watchedPaths({ data, file }: Config, checkout: Checkout): readonly string[] {
  const datasets = [data.datasetPath, ...data.additionalDatasets.map(({ path }) => path)]
  const paths = [...datasets.filter((path) => !path.includes('://')), ...(file === undefined ? [] : [file])]
  return [...paths, data.splitIndicesPath].map((path) => fromRoot(checkout, path))
}
