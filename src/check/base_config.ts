import { type Config, configText, InputError, parseConfig } from '../config/index.ts'
import { type Tree, withDatasetPath } from '../dataset/index.ts'
import type { Base } from './request.ts'

interface ConfigQuestion {
  readonly tree: Tree
  /** The path of the file in the tree. */
  readonly path: string
  /** The name of the file in messages (default: its path). */
  readonly file?: string
}

/** @throws {InputError} if the file is missing or invalid. */
export async function readConfig({ tree, path, file = path }: ConfigQuestion): Promise<Config> {
  return withDatasetPath(await parseConfig(configText(await tree.read(path), file), { file }), tree)
}

interface BaseConfigQuestion extends ConfigQuestion {
  /** The name of the base in the report. */
  readonly name: string
  /** Applies inputs or flags to the config, the same as for the head's config. */
  readonly lay: (config: Config) => Config
}

/** Returns the base's config, or why it cannot be used: an invalid config must not block the change that fixes it. */
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
