import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode, formatCount, InputError } from '../../config/index.ts'
import { isInGitFolder } from '../git/index.ts'
import { withSlashes } from '../paths/index.ts'
import { compareTexts } from '../table/index.ts'
import { type LinkedFolders, linkedFolders } from './folders_twice.ts'
import { contains, messageOf } from './real_paths.ts'
import type { FolderTwice, UnreadPath } from './tree.ts'
import { type UnchangedFolders, unchangedFolders } from './unchanged_folders.ts'

export interface FolderListing {
  /** Files, and links without a target, relative to the folder, `/`-separated, in the order of their bytes. */
  readonly paths: readonly string[]
  /** Whether there were any links. */
  readonly hasLinks: boolean
  readonly foldersTwice: readonly FolderTwice[]
  /** Folders and links that were skipped because they cannot be read or followed. */
  readonly unread: readonly UnreadPath[]
}

interface ListingOptions {
  /** The folder that links must not leave. By default, they can lead anywhere. */
  readonly confinedTo?: string | undefined
  /** Whether what cannot be read or followed is skipped and reported instead of being an error. */
  readonly isTolerant?: boolean
}

const MAX_FOLLOWED = 10_000
const MAX_REPEATED = 1_000_000

interface Walk {
  readonly paths: string[]
  /** The folder that links must not leave; `undefined` if they can lead anywhere. */
  readonly confinedTo: string | undefined
  readonly unchanged: UnchangedFolders
  /** The folders that a link led to, and those inside them. */
  readonly linked: Set<string>
  readonly folders: LinkedFolders
  readonly isTolerant: boolean
  readonly unread: UnreadPath[]
  links: number
  /**
   * The number of files in folders that are listed again through a link. Several links to the same folder multiply it.
   */
  repeated: number
}

interface Visit {
  /** The folder on disk, with its links resolved. */
  readonly real: string
  /** The prefix of the listed paths: '' or `folder/`. */
  readonly shown: string
  /** The folders that contain the links that were followed to get here. */
  readonly way: readonly string[]
}

/**
 * Lists all files below a folder, without `.git`. Links to files and folders are followed, except those that lead back
 * to a folder that contains them.
 *
 * @param real the folder with its links resolved
 * @throws {InputError} if a folder cannot be read or changes in the meantime, a link leaves `confinedTo`, or there are
 * too many links
 */
export function listFolder(real: string, { confinedTo, isTolerant = false }: ListingOptions = {}): FolderListing {
  const unchanged = unchangedFolders()
  const folders = linkedFolders(withSlashes(real))
  const common = { paths: [], unread: [], linked: new Set<string>(), links: 0, repeated: 0 }
  const walking: Walk = { ...common, confinedTo, isTolerant, unchanged, folders }
  walk(walking, { real, shown: '', way: [] })
  unchanged.check()
  const { paths, unread } = walking
  return { paths, hasLinks: walking.links > 0, foldersTwice: folders.twice, unread }
}

/** Runs `read`, and records the path if it fails and the listing is tolerant. */
function orUnread<T>(walking: Walk, path: string, read: () => T): T | undefined {
  if (!walking.isTolerant || path === '') return read()
  try {
    return read()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    walking.unread.push({ path, error })
    return undefined
  }
}

function walk(walking: Walk, { real, shown, way }: Visit): void {
  const folders = new Map<string, Visit>()
  const names: string[] = []
  walking.unchanged.before(real)
  const entries = orUnread(walking, shown.slice(0, -1), () => entriesOf(real)) ?? []
  if (way.length > 0) countRepeated(walking, real, entries.length)
  for (const entry of entries) {
    const { name } = entry
    if (name === '.git') continue
    const visit = visitOf(walking, entry, { real, shown: `${shown}${name}/`, way })
    if (visit === 'none') continue
    // A folder is sorted like its paths: by its name and the '/' after it.
    const key = visit === 'file' ? name : `${name}/`
    names.push(key)
    if (visit !== 'file') folders.set(key, visit)
  }
  for (const name of sorted(names)) {
    const visit = folders.get(name)
    if (visit) walk(walking, visit)
    else walking.paths.push(shown + name)
  }
}

function countRepeated(walking: Walk, real: string, files: number): void {
  if (walking.linked.has(real)) walking.repeated += files
  walking.linked.add(real)
  if (walking.repeated > MAX_REPEATED) {
    const most = formatCount(MAX_REPEATED)
    throw new InputError(`Cannot follow links that list more than ${most} files again`, { file: real })
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    throw new InputError(`Cannot read this folder: ${messageOf(error)}`, { file: folder })
  }
}

function visitOf(walking: Walk, entry: Dirent, { real, shown, way }: Visit): Visit | 'file' | 'none' {
  if (entry.isFile()) return 'file'
  const path = join(real, entry.name)
  if (entry.isDirectory()) return { real: path, shown, way }
  if (!entry.isSymbolicLink()) return 'none'
  if (++walking.links > MAX_FOLLOWED) {
    throw new InputError(`Cannot follow more than ${formatCount(MAX_FOLLOWED)} links`, { file: path })
  }
  const follow = () => followed(walking, path, { shown, way: [...way, real] })
  return orUnread(walking, shown.slice(0, -1), follow) ?? 'none'
}

function followed(walking: Walk, link: string, { shown, way }: Omit<Visit, 'real'>): Visit | 'file' | 'none' {
  const stats = statsOf(link)
  if (!stats) return 'file'
  const real = destinationOf(link)
  if (isInGitFolder(real, way.at(-1) ?? '')) {
    throw new InputError('Cannot follow this link: it leads into the .git folder', { file: link })
  }
  if (walking.confinedTo !== undefined && !contains(walking.confinedTo, real)) {
    throw new InputError('Cannot follow this link: it leads outside the workspace', { file: link })
  }
  if (!stats.isDirectory()) return stats.isFile() ? 'file' : 'none'
  if (way.some((folder) => contains(real, folder))) return 'none'
  walking.folders.note(withSlashes(real), shown.slice(0, -1))
  return { real, shown, way }
}

/** Returns `undefined` if nothing is there, for example if a git-annex file was not fetched. */
function statsOf(link: string): Stats | undefined {
  try {
    return statSync(link)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw new InputError(`Cannot follow this link: ${messageOf(error)}`, { file: link })
  }
}

function destinationOf(link: string): string {
  try {
    return realpathSync.native(link)
  } catch (error) {
    throw new InputError(`Cannot follow this link: ${messageOf(error)}`, { file: link })
  }
}

const SURROGATE = /[\ud800-\udfff]/

/** JavaScript's own order is the order of bytes, except for characters above U+FFFF. */
function sorted(names: string[]): string[] {
  return names.some((name) => SURROGATE.test(name)) ? names.sort(compareTexts) : names.sort()
}
