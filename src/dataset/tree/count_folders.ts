import { type Dirent, opendirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '../../config/index.ts'
import { isAboutOthers, isImage, isKnownByName, mayBeMask } from '../paths/index.ts'
import { compareTexts } from '../table/index.ts'
import { changedMeanwhile, unchangedFolders } from './unchanged_folders.ts'

/** The files directly inside one folder, without their names. */
export interface FolderFiles {
  /** The path of the folder relative to `root`, `/`-separated. Empty for `root` itself. */
  readonly folder: string
  /** The number of files. */
  readonly files: number
  /** The number of files per file name extension, in lower case and without the dot. Empty for files without one. */
  readonly endings: ReadonlyMap<string, number>
  /** The name of one of the files; empty if there are none. */
  readonly example: string
  /** The names of some of the files, from all parts of the folder. */
  readonly examples?: readonly string[]
}

/**
 * Counts files per folder and extension without keeping their paths. Skips hidden files. The folders are in the order of
 * their bytes. Returns `undefined` if names matter (hidden images, and names that may belong to masks or to texts about
 * other files), if there is a link or another entry that is neither a file nor a folder, or if a folder cannot be read. The
 * plain listing then returns the result or the error.
 *
 * @throws {InputError} if a folder is deleted or changes while its files are counted.
 * @param accepts Called for each folder, starting with `root`. If it returns false, there is no result.
 */
export function countFolders(
  root: string,
  accepts: (folder: FolderFiles) => boolean = () => true,
): FolderFiles[] | undefined {
  const found: FolderFiles[] = []
  const waiting = ['']
  const unchanged = unchangedFolders()
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const path = join(root, folder)
    unchanged.before(path)
    const counted = countFolder(path, found.length < MANY_FOLDERS ? MOST_EXAMPLES : 2)
    if (counted === 'gone' && folder !== '') throw changedMeanwhile(path)
    if (typeof counted !== 'object') return undefined
    for (const name of counted.folders) waiting.push(folder === '' ? name : `${folder}/${name}`)
    if (counted.hidden.some((name) => mayHoldImages(join(root, folder, name)))) return undefined
    const { folders: _, hidden: __, ...own } = counted
    const files: FolderFiles = { folder, ...own }
    if (!accepts(files)) return undefined
    found.push(files)
  }
  unchanged.check()
  return found.sort((a, b) => compareTexts(a.folder, b.folder))
}

/** The number of entries read at a time. Much larger values are slower, and `readdirSync`, which sorts, takes 50% longer. */
const ENTRIES_AT_ONCE = 64

const MOST_EXAMPLES = 32
/** With more folders, their examples would take much memory. */
const MANY_FOLDERS = 1000

function countFolder(folder: string, mostExamples: number): EntryCounts | 'gone' | undefined {
  try {
    const entries = opendirSync(folder, { bufferSize: ENTRIES_AT_ONCE })
    try {
      return countEntries(() => entries.readSync(), mostExamples)
    } finally {
      entries.closeSync()
    }
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'gone' : undefined
  }
}

/** Whether a hidden folder contains images, or this cannot be determined without following links. */
function mayHoldImages(folder: string): boolean {
  try {
    return readdirSync(folder, { withFileTypes: true }).some((entry) => {
      if (entry.name === '.git') return false
      if (entry.isDirectory()) return mayHoldImages(join(folder, entry.name))
      return isImage(entry.name) || !entry.isFile()
    })
  } catch {
    return true
  }
}

interface EntryCounts {
  readonly folders: readonly string[]
  /** Hidden folders other than Git's own. */
  readonly hidden: readonly string[]
  readonly files: number
  readonly endings: ReadonlyMap<string, number>
  readonly example: string
  readonly examples: readonly string[]
}

/** Adjacent names usually have the same extension, which one comparison shows. */
function countEntries(nextEntry: () => Dirent | null, mostExamples: number): EntryCounts | undefined {
  const folders: string[] = []
  const hidden: string[] = []
  const endings = new Map<string, number>()
  let files = 0
  let examples: string[] = []
  let stride = 1
  let dotted = '.'
  let example = ''
  let ofLast = 0
  let areImages = false
  let areTexts = false
  const keep = () => {
    const ending = dotted.slice(1).toLowerCase()
    if (ofLast > 0) endings.set(ending, (endings.get(ending) ?? 0) + ofLast)
    ofLast = 0
  }
  for (let entry = nextEntry(); entry !== null; entry = nextEntry()) {
    const { name } = entry
    if (name.charCodeAt(0) === DOT) {
      if (entry.isDirectory() && name !== '.git') hidden.push(name)
      else if (!entry.isFile() && name !== '.git') return undefined
      else if (isImage(name)) return undefined
      continue
    }
    if (!entry.isFile()) {
      if (!entry.isDirectory()) return undefined
      folders.push(name)
      continue
    }
    if (files++ % stride === 0) {
      examples.push(name)
      if (examples.length > mostExamples) {
        examples = examples.filter((_, i) => i % 2 === 0)
        stride *= 2
      }
    }
    if (ofLast === 0 || !name.endsWith(dotted)) {
      keep()
      example = name
      dotted = endingOf(name)
      areImages = isImage(dotted)
      areTexts = isKnownByName(dotted.slice(1))
    }
    if (areImages && mayBeMask(name, name.length - dotted.length)) return undefined
    if (areTexts && isAboutOthers(name)) return undefined
    ofLast++
  }
  keep()
  return { folders, hidden, files, endings, example, examples }
}

const DOT = 46

/** Includes the dot, which is the whole extension if a name has none. */
function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot === -1 ? '.' : name.slice(dot)
}
