import type { Git } from './git.ts'
import { uint32List } from './number_list.ts'
import { compareTexts } from './text_column.ts'

/** Files by their paths, in the order of the paths' bytes. */
export interface Listing {
  readonly size: number
  readonly pathAt: (position: number) => string
  /** The blob id. */
  readonly idAt: (position: number) => string
}

/** All files and links of a commit. Submodules are neither. */
export interface CommitListing extends Listing {
  /** Where the symbolic links are. */
  readonly links: ReadonlySet<number>
  /** As git has printed it. */
  readonly bytes: Uint8Array
  /** Where in `bytes` each file's path starts; it ends in front of the next NUL. */
  readonly pathStarts: Uint32Array
}

const NUL = 0
const TAB = 9
const SPACE = 0x20
const ZERO = 0x30
const MODE_LENGTH = 6
/** Up to its tab, where the id is a SHA-1. */
const SHORTEST_HEAD: number = '100644 blob '.length + 40
const LINK = '120000'
const SUBMODULE = '160000'

/** @returns none where git has no such commit */
export async function listCommit(git: Git, commit: string): Promise<CommitListing | undefined> {
  const { code, stdout } = await git(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit])
  return code === 0 ? listingOf(stdout) : undefined
}

/** Records are `mode SP kind SP id TAB path NUL`; they are only found here, and read when they are asked for. */
function listingOf(bytes: Uint8Array): CommitListing {
  const starts = uint32List()
  const links = new Set<number>()
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const text = (from: number, to: number) => decoder.decode(bytes.subarray(from, to))
  for (let at = 0; at < bytes.length; at++) {
    // The second character tells files (100644) from links and submodules.
    const mode = bytes[at + 1] === ZERO ? '' : text(at, at + MODE_LENGTH)
    if (mode === LINK) links.add(starts.length)
    at += SHORTEST_HEAD
    while (at < bytes.length && bytes[at] !== TAB) at++
    if (mode !== SUBMODULE) starts.push(at + 1)
    while (at < bytes.length && bytes[at] !== NUL) at++
  }
  const pathStarts = starts.done()
  const startOf = (position: number) => pathStarts[position] as number
  return {
    size: pathStarts.length,
    pathAt: (position) => text(startOf(position), bytes.indexOf(NUL, startOf(position))),
    // From the tab on backwards: a path may begin with a space itself.
    idAt: (position) => text(bytes.lastIndexOf(SPACE, startOf(position) - 1) + 1, startOf(position) - 1),
    links,
    bytes,
    pathStarts,
  }
}

/** The position of a path; -1 where it is no file's. */
export function positionOf(listing: Listing, path: string): number {
  const position = lowerBound(listing, path)
  return position < listing.size && listing.pathAt(position) === path ? position : -1
}

/** The positions of all paths below a folder: from `start` up to `end`. */
export function below(listing: Listing, folder: string): { readonly start: number; readonly end: number } {
  if (folder === '') return { start: 0, end: listing.size }
  // '0' is the character after '/'.
  return { start: lowerBound(listing, `${folder}/`), end: lowerBound(listing, `${folder}0`) }
}

function lowerBound({ size, pathAt }: Listing, path: string): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareTexts(pathAt(middle), path) < 0) low = middle + 1
    else high = middle
  }
  return low
}
