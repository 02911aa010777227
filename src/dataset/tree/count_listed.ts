import type { FolderFiles } from '../scan/index.ts'
import { compareTexts } from '../text_column.ts'
import { below, type CommitListing, DOT, END, HIDDEN, PLACES, SLASH, START } from './commit_listing.ts'

/** Counts the files of a commit below a folder as `countFolders` counts those on disk; not where it has links. */
export function countListed(listing: CommitListing, folder: string): FolderFiles[] | undefined {
  if (listing.links.size > 0) return undefined
  const { bytes, places } = listing
  const { start, end } = below(listing, folder)
  const skipped = folder === '' ? 0 : new TextEncoder().encode(folder).length + 1
  const counts = folderCounts(bytes)
  for (let at = start * PLACES; at < end * PLACES; at += PLACES) {
    const from = (places[at + START] as number) + skipped
    if ((places[at + HIDDEN] as number) >= from) continue
    const slash = Math.max(places[at + SLASH] as number, from - 1)
    const dot = places[at + DOT] as number
    const pathEnd = places[at + END] as number
    counts.add({ from, slash, dot: dot > slash ? dot : pathEnd, end: pathEnd })
  }
  return counts.done()
}

/** Where the parts of a path stand; `slash` is in front of `from` where it lies in no folder, `dot` at `end` without ending. */
interface Path {
  readonly from: number
  readonly slash: number
  readonly dot: number
  readonly end: number
}

/** Neighbours lie in one folder and end alike most often, which comparing their bytes tells. */
function folderCounts(bytes: Uint8Array) {
  const folders = new Map<string, Map<string, number>>()
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const text = (from: number, to: number) => decoder.decode(bytes.subarray(from, to))
  let last: Path = { from: 0, slash: -2, dot: 0, end: 0 }
  let alike = 0
  const keep = () => {
    if (alike === 0) return
    const folder = last.slash < last.from ? '' : text(last.from, last.slash)
    const ending = text(last.dot + 1, last.end).toLowerCase()
    const endings = folders.get(folder) ?? new Map<string, number>()
    folders.set(folder, endings.set(ending, (endings.get(ending) ?? 0) + alike))
    alike = 0
  }
  return {
    add(path: Path): void {
      if (
        !same(bytes, last.from, last.slash, path.from, path.slash) ||
        !same(bytes, last.dot, last.end, path.dot, path.end)
      )
        keep()
      last = path
      alike++
    },
    done(): FolderFiles[] {
      keep()
      return Array.from(folders, ([folder, endings]): FolderFiles => ({ folder, files: sum(endings), endings })).sort(
        (a, b) => compareTexts(a.folder, b.folder),
      )
    },
  }
}

function same(bytes: Uint8Array, from: number, to: number, otherFrom: number, otherTo: number): boolean {
  if (to - from !== otherTo - otherFrom) return false
  for (let i = 0; from + i < to; i++) if (bytes[from + i] !== bytes[otherFrom + i]) return false
  return true
}

function sum(counts: ReadonlyMap<string, number>): number {
  return Array.from(counts.values()).reduce((a, b) => a + b, 0)
}
