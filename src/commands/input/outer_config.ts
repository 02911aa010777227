import { isAbsolute, relative, resolve } from 'node:path'
import { readBaseConfig } from '../../check/index.ts'
import { CONFIG_FILE, type Config, overrideConfig } from '../../config/index.ts'
import { type Tree, withSlashes } from '../../dataset/index.ts'
import { flagName } from './overrides.ts'
import type { Outer, Project } from './project.ts'

interface OuterQuestion extends Pick<Project, 'root' | 'overrides'> {
  /** The tree of a commit, with paths relative to the project's root. */
  readonly tree: Tree
  readonly outer: Outer
  /** The name of the commit in the report. */
  readonly name: string
}

/**
 * Returns the config that a commit has in the working directory, which applies to the dataset if the dataset's folder
 * contains none. Its paths are made relative to the project's root. Returns `undefined` if there is none.
 */
export async function configOutside({
  tree,
  root,
  outer,
  overrides,
  name,
}: OuterQuestion): Promise<ReturnType<typeof readBaseConfig> | undefined> {
  const path = movedPath(CONFIG_FILE, { from: outer.root, to: root })
  if ((await tree.kindOf(path)) !== 'file') return undefined
  const lay = (config: Config): Config => {
    const own = overrideConfig(config, { datasetPath: outer.dataset }, flagName)
    return overrideConfig(movedConfig(own, { from: outer.root, to: root }), overrides, flagName)
  }
  return readBaseConfig({ tree, path, name, lay })
}

/** The folder that paths are relative to, and the one that they are made relative to. */
interface Move {
  readonly from: string
  readonly to: string
}

/** Returns a config that names the same files from another folder. */
function movedConfig(config: Config, move: Move): Config {
  const { data } = config
  return {
    ...config,
    data: {
      ...data,
      datasetPath: movedPath(data.datasetPath, move),
      additionalDatasets: data.additionalDatasets.map((one) => ({ ...one, path: movedPath(one.path, move) })),
      splitIndicesPath: movedPath(data.splitIndicesPath, move),
    },
  }
}

/** An absolute path stays as it is, except that of the new folder itself. */
function movedPath(path: string, { from, to }: Move): string {
  const inside = withSlashes(relative(to, resolve(from, path)))
  if (inside === '') return '.'
  return isAbsolute(path) ? path : inside
}
