import { compareTexts } from '../table/index.ts'
import { below, positionOf, type SortedPaths } from './commit_listing.ts'
import type { Git, OpenRepository } from './git.ts'
import { blobReader, records } from './git_objects.ts'
import { pathInRepository } from './repository_place.ts'

/** Returns what a sparse checkout left out, according to git. */
export function skippedBy(repository: OpenRepository): SparseFiles {
  const blob = blobReader(repository)
  let opened: Promise<SortedPaths> | undefined
  const at = async (path: string) => {
    opened ??= skippedFiles(repository.git)
    const listing = await opened
    const inRepository = pathInRepository(repository.place, path)
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

/** Lists the files that were left out. Links are ignored because the index does not contain their targets. */
async function skippedFiles(git: Git): Promise<SortedPaths> {
  const { stdout } = await git(['ls-files', '-z', '-t', '--stage'])
  const paths: string[] = []
  const ids: string[] = []
  for (const record of records(stdout)) {
    const [, id, path] = /^S 100(?:644|755) ([0-9a-f]+) 0\t(.+)$/s.exec(record) ?? []
    if (id === undefined || path === undefined) continue
    paths.push(path)
    ids.push(id)
  }
  const pathAt = (position: number) => paths[position] ?? ''
  return {
    size: paths.length,
    pathAt,
    idAt: (position) => ids[position] ?? '',
    isBefore: (position, path) => compareTexts(pathAt(position), path) < 0,
  }
}

/** Files that git tracks but a sparse checkout left out. Paths are absolute. */
export interface SparseFiles {
  kindOf(path: string): Promise<'file' | 'folder' | undefined>
  /** Lists the files below a folder, relative to it, in the order of their bytes. */
  files(folder: string): Promise<readonly string[]>
  /** Reads a file; `undefined` if it is not one of these files. */
  read(path: string): Promise<Uint8Array | undefined>
}
