import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenRepository } from './git.ts'
import type { RepositoryPlace } from './repository_place.ts'

/** Files that git tracks but a sparse checkout left out. Paths are absolute. */
export interface SparseFiles {
  kindOf(path: string): Promise<'file' | 'folder' | undefined>
  /** Lists the files below a folder, relative to it, in the order of their bytes. */
  files(folder: string): Promise<readonly string[]>
  /** Reads a file; `undefined` if it is not one of these files. */
  read(path: string): Promise<Uint8Array | undefined>
}

/** @returns `undefined` if the checkout is not sparse, which is determined without running git */
export function sparseFiles(
  { gitFolder }: RepositoryPlace,
  openRepository: () => Promise<OpenRepository>,
): SparseFiles | undefined {
  if (!existsSync(join(gitFolder, 'info', 'sparse-checkout'))) return undefined
  let opened: Promise<SparseFiles> | undefined
  const open = () => {
    opened ??= skippedFiles(openRepository)
    return opened
  }
  return {
    kindOf: async (path) => (await open()).kindOf(path),
    files: async (path) => (await open()).files(path),
    read: async (path) => (await open()).read(path),
  }
}

async function skippedFiles(openRepository: () => Promise<OpenRepository>): Promise<SparseFiles> {
  const { skippedBy } = await import(/* webpackMode: "eager" */ './skipped_files.ts')
  return skippedBy(await openRepository())
}
