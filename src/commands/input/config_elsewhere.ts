import { isAbsolute, relative, resolve } from 'node:path'
import { readBaseConfig } from '../../check/index.ts'
import { CONFIG_FILE, type Config, overrideConfig } from '../../config/index.ts'
import { type Tree, withSlashes } from '../../dataset/index.ts'
import { flagName } from './overrides.ts'
import type { Elsewhere, Project } from './project.ts'

interface ElsewhereQuestion extends Pick<Project, 'root' | 'overrides'> {
  /** The tree of a commit, with paths relative to the project's root. */
  readonly tree: Tree
  readonly elsewhere: Elsewhere
  /** The name of the commit in the report. */
  readonly name: string
}

/**
 * Returns the config that a commit has in another folder, with the flags of this run and with paths relative to the project's
 * root. Returns `undefined` if there is none.
 */
export async function configElsewhere({
  tree,
  root,
  elsewhere,
  overrides,
  name,
}: ElsewhereQuestion): Promise<ReturnType<typeof readBaseConfig> | undefined> {
  const move = { from: elsewhere.root, to: root }
  const { datasetPath: _, ...flags } = overrides
  const file = movedPath(CONFIG_FILE, move)
  if ((await tree.kindOf(file)) !== 'file') return undefined
  const lay = (config: Config): Config => {
    const own = elsewhere.dataset === undefined ? {} : { datasetPath: elsewhere.dataset }
    return overrideConfig(movedConfig(overrideConfig(config, own, flagName), move), flags, flagName)
  }
  return readBaseConfig({ tree: movedTree(tree, move), path: CONFIG_FILE, file, name, lay })
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

function movedTree(tree: Tree, move: Move): Tree {
  return {
    name: tree.name,
    kindOf: (path) => tree.kindOf(movedPath(path, move)),
    files: (folder) => tree.files(movedPath(folder, move)),
    read: (path) => tree.read(movedPath(path, move)),
  }
}

/** An absolute path stays as it is, except that of the new folder itself. */
function movedPath(path: string, { from, to }: Move): string {
  const inside = withSlashes(relative(to, resolve(from, path)))
  if (inside === '') return '.'
  return isAbsolute(path) ? path : inside
}
