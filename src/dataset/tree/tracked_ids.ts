import { existsSync, lstatSync, readFileSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  type BlobReader,
  blobId,
  blobReader,
  fileBlobId,
  fileSha256,
  formatOfId,
  type IndexEntry,
  indexEntries,
  type OpenRepository,
  pathInRepository,
} from '../git/index.ts'
import type { FolderListing } from './folder_listing.ts'
import { type LfsPointer, lfsPointer, lfsPointerText } from './lfs_pointer.ts'

/**
 * Returns git's blob ids of the files in a working tree, by their paths below a folder. Untracked files have no id. A
 * file that was modified after it was added has the id that its content would get: with the line endings of the index,
 * and as a pointer if the index has a Git LFS pointer. No other filter is applied or run.
 *
 * @param folder the absolute path; the folder might not exist if a sparse checkout left it out
 * @param listing lists the files below the folder; called only if git tracks any
 * @returns an empty map if the repository tracks no file below the folder
 * @throws {GitUnavailable}
 */
export async function trackedIds(
  folder: string,
  repository: OpenRepository,
  listing: () => Promise<FolderListing>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const { place, git } = repository
  const prefix = pathInRepository(place, realPath(folder))
  const below = await indexEntries(git, prefix)
  if (below.size === 0) return ids
  const { paths, hasLinks } = await listing()
  // The targets of links can be anywhere in the repository.
  const entries = hasLinks && prefix !== '' ? await indexEntries(git, '') : below
  const written = timeOfIndex(place.gitFolder)
  const blob = blobReader(repository)
  const changed: Promise<void>[] = []
  for (const path of paths) {
    const tracked = hasLinks ? pathInRepository(place, realPath(join(folder, path))) : joined(prefix, path)
    const entry = entries.get(tracked)
    if (entry === undefined) continue
    const file = join(place.topLevel, tracked)
    if (isUnchanged(file, entry, written)) ids.set(path, entry.id)
    else changed.push(idOfChanged(file, entry, blob).then((id) => void ids.set(path, id)))
  }
  await Promise.all(changed)
  return ids
}

/**
 * Returns when git last wrote its index, in milliseconds. A file that was changed later can have the same size and
 * times as before.
 */
function timeOfIndex(gitFolder: string): number {
  const file = join(gitFolder, 'index')
  return existsSync(file) ? statSync(file).mtimeMs : 0
}

function joined(prefix: string, path: string): string {
  return prefix === '' ? path : `${prefix}/${path}`
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

const UINT32 = 2 ** 32

/**
 * Whether a file is unchanged by its size and times, as git itself decides. A file that a sparse checkout left out is
 * unchanged.
 */
function isUnchanged(file: string, entry: IndexEntry, written: number): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return true
  if (stats.isSymbolicLink() !== entry.isLink) return false
  if (stats.size % UINT32 !== entry.size) return false
  if (!isTime(stats.mtimeMs, entry.modified)) return false
  if (entry.changed !== 0 && !isTime(stats.ctimeMs, entry.changed)) return false
  return entry.modified + PRECISION < written
}

/** In milliseconds. A double represents a current time with a precision of a quarter of a microsecond. */
const PRECISION = 0.001
const SECOND = 1000

/** If git recorded only whole seconds, only these are compared. */
function isTime(time: number, recorded: number): boolean {
  if (recorded % SECOND === 0) return Math.floor(time / SECOND) === recorded / SECOND
  return Math.abs(time - recorded) <= PRECISION
}

async function idOfChanged(file: string, { id }: IndexEntry, blob: BlobReader): Promise<string> {
  const format = formatOfId(id)
  const stats = lstatSync(file)
  if (stats.isSymbolicLink()) return blobId(readlinkSync(file, 'buffer'), format)
  const asItIs = fileBlobId(file, format)
  if (asItIs === id) return id
  const indexed = await blob(id).catch(() => undefined)
  if (indexed === undefined) return asItIs
  const pointer = lfsPointer(indexed)
  if (pointer !== undefined) return idOfLfsFile(file, stats, { id, pointer })
  const withLf = indexed.includes(CR) ? undefined : withoutCarriageReturns(file, stats)
  return withLf === undefined ? asItIs : blobId(withLf, format)
}

interface IndexedPointer {
  readonly id: string
  readonly pointer: LfsPointer
}

/** The same pointer can be written in several ways, so an unchanged file keeps the id in the index. */
function idOfLfsFile(file: string, { size }: Stats, { id, pointer }: IndexedPointer): string {
  const oid = fileSha256(file)
  if (oid === pointer.oid && size === pointer.size) return id
  return blobId(lfsPointerText({ oid, size }), formatOfId(id))
}

const CR = 0x0d
const LF = 0x0a
const NUL = 0
/** The number of bytes in which git searches for a NUL, which makes a file binary. */
const LOOKED_AT = 8000
const MAX_TEXT_BYTES = 64 * 1024 * 1024

/**
 * Returns the text of a file with LF instead of CRLF, or `undefined` if that does not change anything or the file is
 * not text.
 */
function withoutCarriageReturns(file: string, { size }: Stats): Uint8Array | undefined {
  if (size > MAX_TEXT_BYTES) return undefined
  const bytes = readFileSync(file)
  if (!bytes.includes(CR) || bytes.subarray(0, LOOKED_AT).includes(NUL)) return undefined
  return bytes.filter((byte, at) => byte !== CR || bytes[at + 1] !== LF)
}
