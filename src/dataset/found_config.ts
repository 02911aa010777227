import type { Config } from '../config/index.ts'
import type { Layout } from './dataset.ts'
import type { Tree } from './tree/tree.ts'

/** The config that reads a dataset where it was found, so that nothing has to be looked for again. */
export function configOfFound<T extends Pick<Config, 'data' | 'labels'>>(config: T, { found }: Layout): T {
  if (found === undefined) return config
  return { ...config, data: { ...config.data, datasetPath: found.path }, labels: found.labels }
}

/**
 * The config with the project itself as the dataset, where no `dataset_path` is written and the default one is not there:
 * a config of a few `labels:` is about the repository that it lies in.
 */
export async function withDatasetPath(config: Config, tree: Pick<Tree, 'kindOf'>): Promise<Config> {
  const { data, written } = config
  if (written.has('data.dataset_path') || (await tree.kindOf(data.datasetPath)) !== undefined) return config
  return { ...config, data: { ...data, datasetPath: '.' } }
}
