import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Files that git tracks but a sparse checkout left out. Paths are absolute. */
export interface SparseFiles {
  kindOf(path: string): Promise<'file' | 'folder' | undefined>
  /** Below a folder, relative to it, in the order of their bytes. */
  files(folder: string): Promise<readonly string[]>
  /** None where it is no such file. */
  read(path: string): Promise<Uint8Array | undefined>
}

/** @returns none where the checkout around a folder is not sparse, which is seen without running git */
export function sparseFiles(folder: string, trusted: boolean): SparseFiles | undefined {
  const gitFolder = gitFolderAround(folder)
  if (gitFolder === undefined || !existsSync(join(gitFolder, 'info', 'sparse-checkout'))) return undefined
  let opened: Promise<SparseFiles> | undefined
  const open = () => {
    opened ??= import(/* webpackMode: "eager" */ './skipped_files.ts').then(({ skippedBy }) =>
      skippedBy(folder, trusted),
    )
    return opened
  }
  return {
    kindOf: async (path) => (await open()).kindOf(path),
    files: async (path) => (await open()).files(path),
    read: async (path) => (await open()).read(path),
  }
}

function gitFolderAround(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const git = join(at, '.git')
    if (existsSync(git)) return statSync(git).isDirectory() ? git : linkedGitFolder(git)
    if (dirname(at) === at) return undefined
  }
}

/** A worktree's and a submodule's `.git` is a file that says where it is. */
function linkedGitFolder(file: string): string | undefined {
  const target = /^gitdir: (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1]
  return target === undefined ? undefined : resolve(dirname(file), target)
}
