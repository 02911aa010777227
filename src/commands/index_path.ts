import { isAbsolute, relative, resolve } from 'node:path'
import { type FoundIndexFile, readBaseIndexFileAt, readIndexFile } from '../check/index_file.ts'
import { InputError, indexFileObstacle } from '../config/index.ts'
import type { IndexFile } from '../split/index.ts'
import { openBase } from './base.ts'
import type { CommonOptions } from './options.ts'
import type { Project } from './project.ts'

/** The index file that a command asks about, here and on the base. */
export interface IndexFiles {
  /** As it is shown. */
  readonly shown: string
  /** In the project's tree. */
  readonly path: string
  readonly found: FoundIndexFile
  readonly base: IndexFile | undefined
}

interface IndexOptions extends CommonOptions {
  /** `--index`: another file than the config's. */
  readonly index?: string
}

/** @throws {InputError} where `--base` cannot be read. */
export async function openIndexFiles(project: Project, options: IndexOptions): Promise<IndexFiles> {
  if (options.index !== undefined) refuseIndexPath(options.index, project.root)
  const shown = options.index ?? project.config.data.splitIndicesPath
  const path = options.index === undefined ? shown : relative(project.root, resolve(options.index))
  const found = await readIndexFile(project.tree, path)
  const base = await openBase(project, options)
  if (options.base !== undefined && base.kind === 'none') {
    throw new InputError(`Cannot hold ${shown} against ${options.base}: ${base.reason}`)
  }
  const onBase = await readBaseIndexFileAt(base, path)
  return { shown, path, found, base: onBase.kind === 'read' ? onBase.file : undefined }
}

/**
 * An index file that a flag names may lie outside of the project.
 *
 * @throws {InputError} where no index file may be
 */
export function refuseIndexPath(path: string, root: string): void {
  const inside = relative(root, resolve(path))
  const written = isAbsolute(path) && !inside.startsWith('..') ? inside : path
  const obstacle = indexFileObstacle(written)
  if (obstacle !== undefined) throw new InputError(`Cannot use "${path}" for the index file: it must be ${obstacle}`)
}
