import { isAbsolute, normalize, posix, relative, resolve } from 'node:path'
import { type Base, readBaseConfig } from '../../check/index.ts'
import { CONFIG_FILE, type Config, InputError, isDatabase, overrideConfig } from '../../config/index.ts'
import {
  commitTree,
  GitSilent,
  GitUnavailable,
  isUnborn,
  leavesRoot,
  lfsContent,
  openRepository,
  resolveCommit,
  type Tree,
  withLfsContent,
  writtenInRepository,
} from '../../dataset/index.ts'
import type { CheckOptions } from './options.ts'
import { flagName } from './overrides.ts'
import type { Project } from './project.ts'

const UNBORN = 'the current branch has no commits yet'

/**
 * Opens the commit that `--base` names in the dataset's repository, with the same paths as the project. Before the first
 * commit, `HEAD` names nothing, and there is nothing to compare with.
 *
 * @throws {InputError} if there is no such commit or no repository.
 */
export async function openBase(project: Project, options: CheckOptions): Promise<Base> {
  const { base: revision } = options
  if (revision === undefined) return { kind: 'none', reason: 'no --base was given' }
  const { datasetPath } = project.config.data
  const repository = openRepository(isDatabase(datasetPath) ? project.root : resolve(project.root, datasetPath))
  if (repository === undefined)
    throw new InputError('Cannot compare with --base: the dataset is not in a Git repository')
  const { git, place } = repository
  try {
    const sha = await resolveCommit(git, revision)
    if (sha === undefined) {
      if (revision === 'HEAD' && (await isUnborn(git))) return { kind: 'none', reason: UNBORN }
      throw new InputError(`Cannot find the revision '${revision}' (--base)`)
    }
    const tree = placed(
      withLfsContent(commitTree({ git, commit: sha, prefix: '' }), lfsContent({ place })),
      project.root,
      place.topLevel,
    )
    return { kind: 'tree', tree, sha, name: revision, config: await configOfCommit(tree, project, revision) }
  } catch (error) {
    if (error instanceof GitUnavailable && !(error instanceof GitSilent))
      return { kind: 'none', reason: error.message, unreadable: true }
    throw error
  }
}

/**
 * Converts paths that are absolute or relative to the project's root to paths from the repository's top level. Links
 * below it are not resolved, because a commit can have a folder where the working tree has a link.
 */
function repositoryPaths(root: string, topLevel: string): (path: string) => string {
  const written = writtenInRepository({ topLevel }, root)
  return (path) => {
    const way = normalize(path)
    const isBelow = !isAbsolute(way) && !/^\.\.(?![^/\\])/.test(way) && written !== '..' && !written.startsWith('../')
    if (!isBelow) return writtenInRepository({ topLevel }, resolve(root, path))
    const joined = posix.join(written, way.replaceAll('\\', '/'))
    return joined === '.' ? '' : joined.replace(/\/$/, '')
  }
}

/**
 * The repository's tree, addressed by paths that are absolute or relative to the project's root. A path outside the
 * repository names nothing in it: a config, card or index file there has no version on the base.
 */
export function placed(tree: Tree, root: string, topLevel: string): Tree {
  const at = repositoryPaths(root, topLevel)
  const blobIds = tree.blobIds?.bind(tree)
  return {
    name: tree.name,
    kindOf: async (path) => {
      const inside = at(path)
      return leavesRoot(inside) ? undefined : tree.kindOf(inside)
    },
    files: (folder) => tree.files(at(folder)),
    read: (path) => tree.read(at(path)),
    ...(blobIds && { blobIds: (path) => blobIds(at(path)) }),
  }
}

/**
 * Returns the config that a commit contains, with the flags of this run; or why it has none. A project without a config file
 * can have had one at the usual place: deleting the file must not switch off its limits. Then a path on the command line
 * that is the project's folder does not override the dataset, because it would not if the file existed. Adding a config to
 * the dataset's folder, or removing it from there, must not switch off the limits of the one that applied so far either.
 */
export async function configOfCommit(tree: Tree, project: Project, name: string): ReturnType<typeof readBaseConfig> {
  const {
    config: { file },
    configPath,
    root,
    elsewhere,
    overrides,
  } = project
  const path = configPath === undefined ? CONFIG_FILE : relative(root, configPath)
  const isDeleted = configPath === undefined
  if (isDeleted && (await tree.kindOf(path)) !== 'file') return { missing: 'There is no config file' }
  const isFirst = elsewhere !== undefined && elsewhere.dataset === undefined
  if (elsewhere !== undefined && (isFirst || (await tree.kindOf(path)) !== 'file')) {
    const { configElsewhere } = await import(/* webpackMode: "eager" */ './config_elsewhere.ts')
    const found = await configElsewhere({ tree, root, elsewhere, overrides, name })
    if (found !== undefined) return found
  }
  const { datasetPath, ...others } = overrides
  const isProject = datasetPath !== undefined && resolve(root, datasetPath) === resolve(root)
  const laid = isDeleted && isProject ? others : overrides
  return readBaseConfig({
    tree,
    path,
    ...(file !== undefined && { file }),
    name,
    lay: (config: Config) => overrideConfig(config, laid, flagName),
  })
}
