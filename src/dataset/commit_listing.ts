import type { Git } from './git.ts'
import { records } from './git_objects.ts'
import { compareTexts } from './text_column.ts'

/** All files and links of a commit, in the order of their paths' bytes. Submodules are neither. */
export interface CommitListing {
  readonly paths: readonly string[]
  /** The blob ids of `paths`. */
  readonly ids: readonly string[]
  /** Where in `paths` the symbolic links are. */
  readonly links: ReadonlySet<number>
}

const LINK = '120000'

/** @returns none where git has no such commit */
export async function listCommit(git: Git, commit: string): Promise<CommitListing | undefined> {
  const { code, stdout } = await git(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit])
  if (code !== 0) return undefined
  const paths: string[] = []
  const ids: string[] = []
  const links = new Set<number>()
  for (const record of records(stdout)) {
    const tab = record.indexOf('\t')
    const [mode, kind, id = ''] = record.slice(0, tab).split(' ')
    if (kind !== 'blob') continue
    if (mode === LINK) links.add(paths.length)
    paths.push(record.slice(tab + 1))
    ids.push(id)
  }
  return { paths, ids, links }
}

/** The position of a path; -1 where it is no file's. */
export function positionOf(paths: readonly string[], path: string): number {
  const position = lowerBound(paths, path)
  return paths[position] === path ? position : -1
}

/** The positions of all paths below a folder: from `start` up to `end`. */
export function below(paths: readonly string[], folder: string): { readonly start: number; readonly end: number } {
  if (folder === '') return { start: 0, end: paths.length }
  // '0' is the character after '/'.
  return { start: lowerBound(paths, `${folder}/`), end: lowerBound(paths, `${folder}0`) }
}

function lowerBound(paths: readonly string[], path: string): number {
  let low = 0
  let high = paths.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareTexts(paths[middle] ?? '', path) < 0) low = middle + 1
    else high = middle
  }
  return low
}
