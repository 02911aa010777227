import { isAbsolute, relative, resolve } from 'node:path'
import { type Base, type FoundIndexFile, readBaseIndexFileAt, readIndexFile } from '../../check/index.ts'
import { InputError, indexFileObstacle } from '../../config/index.ts'
import { withSlashes } from '../../dataset/index.ts'
import type { IndexFile } from '../../split/index.ts'
import { openBase } from './base.ts'
import type { CommonOptions } from './options.ts'
import type { Project } from './project.ts'

/** The index file that a command reads, in the project and on the base. */
interface IndexFiles {
  /** The path as messages show it. */
  readonly shown: string
  /** The path in the project's tree. */
  readonly path: string
  readonly found: FoundIndexFile
  readonly base: IndexFile | undefined
  /** The base itself. */
  readonly commit: Base
}

interface IndexOptions extends CommonOptions {
  /** `--index`: a file other than the config's. */
  readonly index?: string | undefined
}

/** @throws {InputError} if the base cannot be read. */
export async function openIndexFiles(project: Project, options: IndexOptions): Promise<IndexFiles> {
  const { shown, path } = indexPlace(project, options)
  const found = await readIndexFile(project.tree, path)
  const base = await openBase(project, options)
  if (options.base !== undefined && base.kind === 'none') {
    throw new InputError(`Cannot compare '${shown}' with ${options.base}: ${base.reason}`)
  }
  const onBase = await readBaseIndexFileAt(base, path, found)
  return { shown, path, found, base: onBase.kind === 'read' ? onBase.file : undefined, commit: base }
}

/**
 * Returns where the index file is: the one that `--index` names, or the config's.
 *
 * @throws {InputError} if an index file cannot have this path
 */
export function indexPlace(
  { root, config }: Project,
  { index }: { readonly index?: string | undefined },
): Pick<IndexFiles, 'shown' | 'path'> {
  if (index === undefined) return { shown: config.data.splitIndicesPath, path: config.data.splitIndicesPath }
  refuseIndexPath(index, root)
  return { shown: index, path: withSlashes(relative(root, resolve(index))) }
}

/**
 * Checks the path of an index file that a flag names. It can be outside the project.
 *
 * @throws {InputError} if an index file cannot have this path
 */
export function refuseIndexPath(path: string, root: string): void {
  const inside = relative(root, resolve(path))
  const written = isAbsolute(path) && !inside.startsWith('..') ? inside : path
  const obstacle = indexFileObstacle(written)
  if (obstacle !== undefined) throw new InputError(`Cannot use '${path}' for the index file: it must be ${obstacle}`)
}
