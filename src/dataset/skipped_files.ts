import { relative, sep } from 'node:path'
import { below, type CommitListing, positionOf } from './commit_listing.ts'
import { type Git, gitIn, repositoryOf } from './git.ts'
import { blobReader, records } from './git_objects.ts'
import type { SparseFiles } from './sparse_files.ts'

/** What the sparse checkout around a folder left out, by git's own list. */
export function skippedBy(folder: string, trusted: boolean): SparseFiles {
  const git = gitIn(folder, { trusted })
  const blob = blobReader(git)
  let opened: Promise<Skipped> | undefined
  const at = async (path: string) => {
    opened ??= skippedFiles(git)
    const { topLevel, listing } = await opened
    const inRepository = relative(topLevel, path).split(sep).join('/')
    return { ...listing, inRepository, range: below(listing.paths, inRepository) }
  }
  return {
    async kindOf(path) {
      const { paths, inRepository, range } = await at(path)
      if (positionOf(paths, inRepository) !== -1) return 'file'
      return range.start < range.end ? 'folder' : undefined
    },
    async files(path) {
      const { paths, inRepository, range } = await at(path)
      const from = inRepository === '' ? 0 : inRepository.length + 1
      return paths.slice(range.start, range.end).map((file) => file.slice(from))
    },
    async read(path) {
      const { paths, ids, inRepository } = await at(path)
      const id = ids[positionOf(paths, inRepository)]
      return id === undefined ? undefined : blob(id)
    },
  }
}

interface Skipped {
  readonly topLevel: string
  readonly listing: Pick<CommitListing, 'paths' | 'ids'>
}

/** Links that were left out are left out here too: what they lead to is not told by the index. */
async function skippedFiles(git: Git): Promise<Skipped> {
  const repository = await repositoryOf(git)
  const { stdout } = await git(['ls-files', '-z', '-t', '--stage', '--full-name', '--', ':/'])
  const paths: string[] = []
  const ids: string[] = []
  for (const record of records(stdout)) {
    const [, id, path] = /^S 100(?:644|755) ([0-9a-f]+) 0\t(.+)$/s.exec(record) ?? []
    if (id === undefined || path === undefined) continue
    paths.push(path)
    ids.push(id)
  }
  return { topLevel: repository?.topLevel ?? '/', listing: { paths, ids } }
}
