import { ALIKE, below, type CommitListing, DOT, END, HIDDEN, PLACES, SLASH, START } from '../git/index.ts'
import { isAboutOthers, isImage, isKnownByName, mayBeMaskBytes } from '../paths/index.ts'
import { compareTexts } from '../table/index.ts'
import type { FolderFiles } from './count_folders.ts'

/**
 * Counts the files of a commit below a folder like `countFolders` does on disk, and returns `undefined` in the same
 * cases.
 */
export function countListed(listing: CommitListing, folder: string): FolderFiles[] | undefined {
  if (listing.links.size > 0) return undefined
  const { bytes, places } = listing
  const { start, end } = below(listing, folder)
  const skipped = folder === '' ? 0 : new TextEncoder().encode(folder).length + 1
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const text = (from: number, to: number) => decoder.decode(bytes.subarray(from, to))
  const folders = new Map<string, Map<string, number>>()
  const examples = new Map<string, string>()
  const keep = (at: number, files: number): void => {
    if (files === 0) return
    const from = (places[at + START] as number) + skipped
    const [slash, dot, pathEnd] = [places[at + SLASH] as number, places[at + DOT] as number, places[at + END] as number]
    const name = slash < from ? '' : text(from, slash)
    const ending = dot > slash ? text(dot + 1, pathEnd).toLowerCase() : ''
    const endings = folders.get(name) ?? new Map<string, number>()
    examples.set(name, text(Math.max(from, slash + 1), pathEnd))
    folders.set(name, endings.set(ending, (endings.get(ending) ?? 0) + files))
  }
  const namesMatter = (at: number): boolean => {
    const [slash, dot, pathEnd] = [places[at + SLASH] as number, places[at + DOT] as number, places[at + END] as number]
    if (dot <= slash) return false
    const isHidden = (places[at + HIDDEN] as number) >= (places[at + START] as number) + skipped
    return (isHidden || mayBeMaskBytes(bytes, dot)) && isImage(text(dot, pathEnd))
  }
  const areTexts = (at: number): boolean => {
    const [slash, dot, pathEnd] = [places[at + SLASH] as number, places[at + DOT] as number, places[at + END] as number]
    return isKnownByName(dot > slash ? text(dot + 1, pathEnd) : '')
  }
  const isAbout = (at: number): boolean => {
    const from = Math.max((places[at + START] as number) + skipped, (places[at + SLASH] as number) + 1)
    return isAboutOthers(text(from, places[at + END] as number))
  }
  let first = start * PLACES
  let alike = 0
  let byName = false
  for (let at = first; at < end * PLACES; at += PLACES) {
    if (namesMatter(at)) return undefined
    const isHidden = (places[at + HIDDEN] as number) >= (places[at + START] as number) + skipped
    if (!isHidden && (alike === 0 || places[at + ALIKE] !== 1)) byName = areTexts(at)
    if (!isHidden && byName && isAbout(at)) return undefined
    if (alike > 0 && !isHidden && places[at + ALIKE] === 1) {
      alike++
      continue
    }
    keep(first, alike)
    first = at
    alike = isHidden ? 0 : 1
  }
  keep(first, alike)
  return Array.from(folders, ([name, endings]) => ({
    folder: name,
    files: sum(endings),
    endings,
    example: examples.get(name) ?? '',
  })).sort((a, b) => compareTexts(a.folder, b.folder))
}

function sum(counts: ReadonlyMap<string, number>): number {
  return Array.from(counts.values()).reduce((a, b) => a + b, 0)
}
