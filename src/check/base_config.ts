import { type Config, configText, InputError, parseConfig } from '../config/index.ts'
import { type Tree, withDatasetPath } from '../dataset/index.ts'
import type { Base } from './request.ts'

interface ConfigQuestion {
  readonly tree: Tree
  /** Where the file stands in the tree. */
  readonly path: string
  /** What messages call it; its path where this is left out. */
  readonly file?: string
}

/** @throws {InputError} where the file is missing or broken. */
export async function readConfig({ tree, path, file = path }: ConfigQuestion): Promise<Config> {
  return withDatasetPath(await parseConfig(configText(await tree.read(path), file), { file }), tree)
}

interface BaseConfigQuestion extends ConfigQuestion {
  /** The base's, for the report. */
  readonly name: string
  /** Lays inputs or flags over the config, as over the head's. */
  readonly lay: (config: Config) => Config
}

/** The base's own config, or why it has none that can be used: a broken one must not block the change that mends it. */
export async function readBaseConfig(question: BaseConfigQuestion): Promise<Extract<Base, { kind: 'tree' }>['config']> {
  const { tree, path, file = path, name, lay } = question
  try {
    if ((await tree.kindOf(path)) !== 'file') return { missing: `${name} has no config '${file}'` }
    return lay(await readConfig(question))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { missing: `The config on ${name} cannot be used: ${error.message.split('\n')[0]}` }
  }
}
