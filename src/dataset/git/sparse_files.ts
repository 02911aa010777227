import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenRepository } from './git.ts'
import type { RepositoryPlace } from './repository_place.ts'
import type { SparseFiles } from './skipped_files.ts'

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
