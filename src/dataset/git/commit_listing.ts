import { formatCount, InputError } from '../../config/index.ts'
import { grown } from '../table/index.ts'
import type { Git } from './git.ts'

/** Files by their paths, in the order of the paths' bytes. */
export interface SortedPaths {
  readonly size: number
  readonly pathAt: (position: number) => string
  /** The blob id of the file at a position. */
  readonly idAt: (position: number) => string
  /** Whether the path at a position precedes another path by its bytes, which might not be UTF-8. */
  readonly isBefore: (position: number, path: string) => boolean
}

/** All files and links of a commit. Submodules are not included. */
export interface CommitListing extends SortedPaths {
  /** The positions of the symbolic links. */
  readonly links: ReadonlySet<number>
  /** The output of git. */
  readonly bytes: Uint8Array
  /** Positions in `bytes`, with `PLACES` numbers per file: see `START` to `END`. */
  readonly places: Uint32Array
}

/** The start of the path. */
export const START = 0
/** The last `/` of the path, or the byte before its start if there is none. */
export const SLASH = 1
/** The last `.` of the path, or 0 if there is none. */
export const DOT = 2
/** The start of the last step that starts with a `.`, or 0 if there is none. */
export const HIDDEN = 3
/** The NUL after the path. */
export const END = 4
/** 1 if the path has the same folder and extension as the path before it. */
export const ALIKE = 5
export const PLACES = 6

const SPACE_BYTE = 0x20
const ZERO_BYTE = 0x30
const NUL_BYTE = 0
const TAB_BYTE = 9
const DOT_BYTE = 0x2e
const SLASH_BYTE = 0x2f
const MODE_LENGTH = 6
/** The length up to the tab, for a SHA-1 id. */
const SHORTEST_HEAD: number = '100644 blob '.length + 40
const LINK = '120000'
const SUBMODULE = '160000'

/**
 * The number of bytes of the longest listing: about five million files. A few kilobytes of folders that contain each other
 * many times can list billions of files.
 */
const MAX_LISTING_BYTES = 2 ** 29

/** A commit with more files than can be listed. */
export class TooManyFiles extends InputError {
  constructor(commit: string, maxBytes: number) {
    super(
      `Cannot list the files of commit ${commit.slice(0, 7)}: the list is longer than ${formatCount(maxBytes / 2 ** 20)} MiB`,
    )
  }
}

/**
 * @returns `undefined` if git does not have the commit
 * @throws {TooManyFiles}
 */
export async function listCommit(
  git: Git,
  commit: string,
  maxBytes: number = MAX_LISTING_BYTES,
): Promise<CommitListing | undefined> {
  const builder = listingBuilder()
  const args = ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit]
  const { code, isTooLong } = await git(args, { onOutput: builder.add, maxOutput: maxBytes })
  if (isTooLong) throw new TooManyFiles(commit, maxBytes)
  return code === 0 ? builder.done() : undefined
}

/** Returns the files of a commit from what `git ls-tree -r -z` prints. */
export function listingOf(records: Uint8Array): CommitListing {
  const builder = listingBuilder(records.length, PLACES << 8)
  builder.add(records)
  return builder.done()
}

/**
 * Records are `mode SP kind SP id TAB path NUL`. They are only located while git prints them, and each one is parsed
 * when it is needed.
 */
function listingBuilder(byteCapacity: number = 1 << 24, placeCapacity: number = PLACES << 18) {
  // Unused memory costs nothing, and growing costs more than everything else.
  let bytes = new Uint8Array(byteCapacity)
  let places = new Uint32Array(placeCapacity)
  const links = new Set<number>()
  let length = 0
  let size = 0
  let next = 0
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const text = (from: number, to: number) => decoder.decode(bytes.subarray(from, to))
  const placeOf = (position: number, place: number) => places[position * PLACES + place] as number

  const add = (chunk: Uint8Array): void => {
    if (length + chunk.length > bytes.length) bytes = grown(bytes, length + chunk.length)
    bytes.set(chunk, length)
    length += chunk.length
    while (findRecord());
  }

  /** @returns whether there was a complete record */
  const findRecord = (): boolean => {
    let tab = next + SHORTEST_HEAD
    while (tab < length && bytes[tab] !== TAB_BYTE) tab++
    let slash = tab
    let dot = 0
    let hidden = bytes[tab + 1] === DOT_BYTE ? tab + 1 : 0
    let end = tab + 1
    for (; end < length && bytes[end] !== NUL_BYTE; end++) {
      if (bytes[end] === DOT_BYTE) dot = end
      else if (bytes[end] === SLASH_BYTE) {
        slash = end
        if (bytes[end + 1] === DOT_BYTE) hidden = end + 1
      }
    }
    if (end >= length) return false
    // The second character distinguishes files (100644) from links and submodules.
    const mode = bytes[next + 1] === ZERO_BYTE ? '' : text(next, next + MODE_LENGTH)
    next = end + 1
    if (mode === SUBMODULE) return true
    if (mode === LINK) links.add(size)
    if ((size + 1) * PLACES > places.length) places = grown(places)
    const at = size * PLACES
    places[at + START] = tab + 1
    places[at + SLASH] = slash
    places[at + DOT] = dot
    places[at + HIDDEN] = hidden
    places[at + END] = end
    places[at + ALIKE] = size > 0 && isLike(bytes, places, at, at - PLACES) ? 1 : 0
    size++
    return true
  }

  return {
    add,
    done: (): CommitListing => ({
      size,
      pathAt: (position) => text(placeOf(position, START), placeOf(position, END)),
      // Searches backwards from the tab because a path can start with a space.
      idAt: (position) => {
        const tab = placeOf(position, START) - 1
        return text(bytes.lastIndexOf(SPACE_BYTE, tab) + 1, tab)
      },
      isBefore: (position, path) => {
        const own = bytes.subarray(placeOf(position, START), placeOf(position, END))
        return Buffer.compare(own, Buffer.from(path)) < 0
      },
      links,
      bytes,
      places,
    }),
  }
}

function isLike(bytes: Uint8Array, places: Uint32Array, at: number, before: number): boolean {
  const placeIn = (path: number, place: number) => places[path + place] as number
  const folderEnd = placeIn(at, SLASH)
  const otherFolderEnd = placeIn(before, SLASH)
  if (!isSame(bytes, placeIn(at, START), folderEnd, placeIn(before, START), otherFolderEnd)) return false
  const ending = (path: number) => (placeIn(path, DOT) > placeIn(path, SLASH) ? placeIn(path, DOT) : placeIn(path, END))
  return isSame(bytes, ending(at), placeIn(at, END), ending(before), placeIn(before, END))
}

function isSame(bytes: Uint8Array, from: number, to: number, otherFrom: number, otherTo: number): boolean {
  if (to - from !== otherTo - otherFrom) return false
  for (let i = 0; from + i < to; i++) if (bytes[from + i] !== bytes[otherFrom + i]) return false
  return true
}

/** Returns the position of a path, or -1 if it is not the path of a file. */
export function positionOf(listing: SortedPaths, path: string): number {
  const position = lowerBound(listing, path)
  return position < listing.size && listing.pathAt(position) === path ? position : -1
}

/** Returns the positions of all paths below a folder, from `start` up to, but not including, `end`. */
export function below(listing: SortedPaths, folder: string): { readonly start: number; readonly end: number } {
  if (folder === '') return { start: 0, end: listing.size }
  // '0' is the character after '/'.
  return { start: lowerBound(listing, `${folder}/`), end: lowerBound(listing, `${folder}0`) }
}

function lowerBound({ size, isBefore }: SortedPaths, path: string): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle, path)) low = middle + 1
    else high = middle
  }
  return low
}
