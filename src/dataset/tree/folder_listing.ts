import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { InputError } from '../../config/index.ts'
import { formatCount } from '../counted.ts'
import { compareTexts } from '../text_column.ts'
import { type LinkedFolders, linkedFolders } from './folders_twice.ts'
import { isGitsOwn } from './gits_own.ts'
import type { FolderTwice, UnreadPath } from './tree.ts'
import { type UnchangedFolders, unchangedFolders } from './unchanged_folders.ts'

export interface FolderListing {
  /** Files and links that lead to nothing, relative to the folder, `/`-separated, in the order of their bytes. */
  readonly paths: readonly string[]
  /** Whether a link was met on the way. */
  readonly hasLinks: boolean
  readonly foldersTwice: readonly FolderTwice[]
  /** Folders and links that were passed over, since they cannot be read or followed. */
  readonly unread: readonly UnreadPath[]
}

export interface ListingOptions {
  /** Where links must stay; where it is left out, they may lead anywhere. */
  readonly confinedTo?: string | undefined
  /** Whether what cannot be read or followed is passed over and told, rather than an error. */
  readonly isTolerant?: boolean
}

const MAX_FOLLOWED = 10_000
const MAX_REPEATED = 1_000_000

interface Walk {
  readonly paths: string[]
  /** Where links must stay; none where they may lead anywhere. */
  readonly confinedTo: string | undefined
  readonly unchanged: UnchangedFolders
  /** Folders that a link led to or into. */
  readonly linked: Set<string>
  readonly folders: LinkedFolders
  readonly isTolerant: boolean
  readonly unread: UnreadPath[]
  links: number
  /** Files in folders that links led to before: links to one folder multiply what is in it. */
  repeated: number
}

interface Visit {
  /** The folder on disk, without links on its way. */
  readonly real: string
  /** What stands in front of the paths that are listed: '' or `folder/`. */
  readonly shown: string
  /** The folders that links were followed from on the way here. */
  readonly way: readonly string[]
}

/**
 * All files below a folder, without `.git`. Links to files and folders are followed, those that lead back to where they
 * come from are not.
 *
 * @param real the folder, without links on its way
 * @throws {InputError} where a folder cannot be read or changes meanwhile, a link leaves `confinedTo`, or links multiply
 */
export function listFolder(real: string, { confinedTo, isTolerant = false }: ListingOptions = {}): FolderListing {
  const unchanged = unchangedFolders()
  const folders = linkedFolders(slashed(real))
  const common = { paths: [], unread: [], linked: new Set<string>(), links: 0, repeated: 0 }
  const walking: Walk = { ...common, confinedTo, isTolerant, unchanged, folders }
  walk(walking, { real, shown: '', way: [] })
  unchanged.check()
  const { paths, unread } = walking
  return { paths, hasLinks: walking.links > 0, foldersTwice: folders.twice, unread }
}

/** What is passed over is told by its path. */
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
    // As folders sort in a list of paths: by their name and the '/' behind it.
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
  if (isGitsOwn(real, way.at(-1) ?? '')) {
    throw new InputError("Cannot follow this link: it leads into git's own folder", { file: link })
  }
  if (walking.confinedTo !== undefined && !contains(walking.confinedTo, real)) {
    throw new InputError('Cannot follow this link: it leads outside the workspace', { file: link })
  }
  if (!stats.isDirectory()) return stats.isFile() ? 'file' : 'none'
  if (way.some((folder) => contains(real, folder))) return 'none'
  walking.folders.note(slashed(real), shown.slice(0, -1))
  return { real, shown, way }
}

function slashed(path: string): string {
  return path.replaceAll(sep, '/')
}

/** None where nothing is there, such as a file of git-annex that was not fetched. */
function statsOf(link: string): Stats | undefined {
  try {
    return statSync(link)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
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

/** Whether a path is a folder, or lies in it. Both without links on their way. */
export function contains(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

const SURROGATE = /[\ud800-\udfff]/

/** JavaScript's own order is that of bytes but for characters beyond U+FFFF. */
function sorted(names: string[]): string[] {
  return names.some((name) => SURROGATE.test(name)) ? names.sort(compareTexts) : names.sort()
}

export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code
}

/** In words for what happens to people, else the system's own. */
export function messageOf(error: unknown): string {
  const code = codeOf(error)
  if (code === 'ENOENT') return 'it does not exist'
  if (code === 'ENOTDIR') return 'it is not a folder'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'this user has no permission to read it'
  if (code === 'ELOOP') return 'the links form a loop'
  return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
}
