import { type Config, jsonSet, sourcePath } from './settings/index.ts'

/**
 * Applies a path to a config, as `overrideConfig` does. That is all that most runs override, and it needs little code.
 *
 * @returns `undefined` if only `overrideConfig` knows what the path means for the config
 */
export function withPath(config: Config, path = ''): Config | undefined {
  const { data, written } = config
  const isClear = path.trim() === path && path !== '' && sourcePath.read(path) !== undefined
  if (!isClear || data.additionalDatasets.length > 0) return undefined
  return { ...config, data: { ...data, datasetPath: path }, written: jsonSet([...written, 'data.dataset_path']) }
}
