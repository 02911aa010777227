import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { FolderListing } from './folder_listing.ts'
import { type Git, gitIn, repositoryOf } from './git.ts'
import { records } from './git_objects.ts'

export interface TrackedFiles {
  /** A folder on disk in the same repository, where the listed one may have been left out. */
  readonly around: string
  /** As `gitIn` has it. */
  readonly trusted: boolean
  /** The files below the folder; asked for only where git tracks any. */
  readonly listing: () => Promise<FolderListing>
}

/**
 * Git's blob ids of files in a working tree, by their paths below a folder. Untracked files have none. A file that was
 * modified since it was added has the id that its content would get (without filters).
 *
 * @param folder absolute
 * @returns nothing outside of any repository, and where it tracks no file below the folder
 * @throws {GitUnavailable}
 */
export async function trackedIds(
  folder: string,
  { around, trusted, listing }: TrackedFiles,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const inside = existsSync(folder) ? folder : around
  const repository = mayBeTracked(inside) ? await repositoryOf(gitIn(inside, { trusted })) : undefined
  if (!repository) return ids
  const top = realpathSync.native(repository.topLevel)
  const git = gitIn(top, { trusted })
  const prefix = inRepository(top, folder)
  const below = await indexOf(git, prefix)
  if (below.ids.size === 0) return ids
  const { paths, hasLinks } = await listing()
  // What links lead to lies anywhere in the repository.
  const index = hasLinks && prefix !== '' ? await indexOf(git, '') : below
  for (const path of paths) {
    const tracked = hasLinks ? inRepository(top, realPath(join(folder, path))) : joined(prefix, path)
    const id = index.ids.get(tracked)
    if (id !== undefined) ids.set(path, index.modified.has(tracked) ? await blobId(join(top, tracked), id) : id)
  }
  return ids
}

/** Whether the folder, or one around it, has a `.git`: to start git takes a while. */
function mayBeTracked(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true
  const around = dirname(folder)
  return around !== folder && mayBeTracked(around)
}

function joined(prefix: string, path: string): string {
  return prefix === '' ? path : `${prefix}/${path}`
}

function inRepository(top: string, path: string): string {
  return relative(top, path).split(sep).join('/')
}

interface Index {
  readonly ids: ReadonlyMap<string, string>
  readonly modified: ReadonlySet<string>
}

async function indexOf(git: Git, prefix: string): Promise<Index> {
  const within = prefix === '' ? [] : ['--', prefix]
  const [staged, modified] = await Promise.all([
    git(['--literal-pathspecs', 'ls-files', '-z', '--stage', ...within]),
    git(['--literal-pathspecs', 'ls-files', '-z', '--modified', ...within]),
  ])
  return { ids: new Map(records(staged.stdout).flatMap(stagedFile)), modified: new Set(records(modified.stdout)) }
}

/** Submodules are no files, and of a conflict there is no one id. */
function stagedFile(record: string): readonly (readonly [string, string])[] {
  const [, mode, id, path] = /^(\d+) ([0-9a-f]+) 0\t(.+)$/s.exec(record) ?? []
  return id === undefined || path === undefined || mode === '160000' ? [] : [[path, id]]
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

async function blobId(file: string, indexed: string): Promise<string> {
  const { createHash } = await import(/* webpackMode: "eager" */ 'node:crypto')
  const bytes = readFileSync(file)
  const hash = createHash(indexed.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
