import { relative, sep } from 'node:path'
import { compareTexts } from '../text_column.ts'
import { below, type Listing, positionOf } from './commit_listing.ts'
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
    return { listing, inRepository, range: below(listing, inRepository) }
  }
  return {
    async kindOf(path) {
      const { listing, inRepository, range } = await at(path)
      if (positionOf(listing, inRepository) !== -1) return 'file'
      return range.start < range.end ? 'folder' : undefined
    },
    async files(path) {
      const { listing, inRepository, range } = await at(path)
      const from = inRepository === '' ? 0 : inRepository.length + 1
      const { start, end } = range
      return Array.from({ length: end - start }, (_, i) => listing.pathAt(start + i).slice(from))
    },
    async read(path) {
      const { listing, inRepository } = await at(path)
      const position = positionOf(listing, inRepository)
      return position === -1 ? undefined : blob(listing.idAt(position))
    },
  }
}

interface Skipped {
  readonly topLevel: string
  readonly listing: Listing
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
  const pathAt = (position: number) => paths[position] ?? ''
  const listing = {
    size: paths.length,
    pathAt,
    idAt: (position: number) => ids[position] ?? '',
    isBefore: (position: number, path: string) => compareTexts(pathAt(position), path) < 0,
  }
  return { topLevel: repository?.topLevel ?? '/', listing }
}
