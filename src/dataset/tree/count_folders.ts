import { type Dir, type Dirent, opendirSync, readdirSync } from 'node:fs'
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
  let files = 0
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const path = join(root, folder)
    unchanged.before(path)
    const areSmall = found.length > SOME_FOLDERS && files < found.length * ENTRIES_AT_ONCE
    const counted = countFolder(path, { areSmall, mostExamples: found.length < MANY_FOLDERS ? MOST_EXAMPLES : 2 })
    if (counted === 'gone' && folder !== '') throw changedMeanwhile(path)
    if (typeof counted !== 'object') return undefined
    for (const name of counted.folders) waiting.push(folder === '' ? name : `${folder}/${name}`)
    if (counted.hidden.some((name) => mayHoldImages(join(root, folder, name)))) return undefined
    const { folders: _, hidden: __, ...own } = counted
    const inFolder: FolderFiles = { folder, ...own }
    if (!accepts(inFolder)) return undefined
    found.push(inFolder)
    files += own.files
  }
  unchanged.check()
  return found.sort((a, b) => compareTexts(a.folder, b.folder))
}

/** The number of entries read at a time. Much larger values are slower, and `readdirSync`, which sorts, takes 50% longer. */
const ENTRIES_AT_ONCE = 64

const MOST_EXAMPLES = 32
/** With more folders, their examples would take much memory. */
const MANY_FOLDERS = 1000

/** From this number of folders on, small folders are read at once, because opening many folders takes longer than sorting few names. */
const SOME_FOLDERS = 50

function countFolder(
  folder: string,
  { areSmall, mostExamples }: { readonly areSmall: boolean; readonly mostExamples: number },
): EntryCounts | 'gone' | undefined {
  try {
    if (areSmall) return countEntries(readAtOnce(folder), mostExamples)
    const entries = opendirSync(folder, { bufferSize: ENTRIES_AT_ONCE })
    try {
      return countEntries(entries, mostExamples)
    } finally {
      entries.closeSync()
    }
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'gone' : undefined
  }
}

function readAtOnce(folder: string): Entries {
  const entries = readdirSync(folder, { withFileTypes: true })
  let at = 0
  return { readSync: () => entries[at++] ?? null }
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

type Entries = Pick<Dir, 'readSync'>

interface EntryCounts {
  readonly folders: readonly string[]
  /** Hidden folders other than Git's own. */
  readonly hidden: readonly string[]
  readonly files: number
  readonly endings: ReadonlyMap<string, number>
  readonly example: string
  readonly examples: readonly string[]
}

function countEntries(entries: Entries, mostExamples: number): EntryCounts | undefined {
  const folders: string[] = []
  const hidden: string[] = []
  const endings = new Map<string, number>()
  const spread = { examples: [] as string[], stride: 1, most: mostExamples }
  let kind: EndingKind = { dotted: '.', ending: '', areImages: false, areTexts: false }
  let example = ''
  let files = 0
  let untilExample = 0
  for (;;) {
    const { entry, alike } = nextUnlike(entries, kind, untilExample)
    addEnding(endings, kind, alike)
    files += alike
    untilExample -= alike
    if (entry === null) return { folders, hidden, files, endings, example, examples: spread.examples }
    const { name } = entry
    if (isHidden(name) || !entry.isFile()) {
      if (!isFolderOrHidden(entry, folders, hidden)) return undefined
      continue
    }
    if (untilExample === 0) untilExample = addExample(spread, name, files)
    if (files === 0 || !name.endsWith(kind.dotted)) {
      kind = kindOf(name)
      example = name
    }
    if (mayMatter(name, kind)) return undefined
    addEnding(endings, kind, 1)
    files++
    untilExample--
  }
}

interface EndingKind {
  /** With the dot, which is the whole extension if a name has none. */
  readonly dotted: string
  readonly ending: string
  readonly areImages: boolean
  readonly areTexts: boolean
}

function kindOf(name: string): EndingKind {
  const dot = name.lastIndexOf('.')
  const dotted = dot === -1 ? '.' : name.slice(dot)
  const ending = dotted.slice(1)
  return { dotted, ending: ending.toLowerCase(), areImages: isImage(dotted), areTexts: isKnownByName(ending) }
}

/**
 * Skips files with an extension, at most `most`, and returns the first other entry and the number of skipped files.
 * Adjacent names usually have the same extension, which one comparison shows. This loop runs once per file: what few files
 * need is done elsewhere, so V8 has little to compile.
 */
function nextUnlike(
  entries: Entries,
  kind: EndingKind,
  most: number,
): { readonly entry: Dirent | null; readonly alike: number } {
  const { dotted } = kind
  const mayMatterOften = kind.areImages || kind.areTexts
  let alike = 0
  let entry = entries.readSync()
  while (alike < most && entry !== null && entry.isFile()) {
    const { name } = entry
    if (isHidden(name) || !name.endsWith(dotted) || (mayMatterOften && mayMatter(name, kind))) break
    alike++
    entry = entries.readSync()
  }
  return { entry, alike }
}

function isHidden(name: string): boolean {
  return name.charCodeAt(0) === DOT
}

/** Whether an image may be a mask, or a text may be about other files. */
function mayMatter(name: string, { dotted, areImages, areTexts }: EndingKind): boolean {
  return (areImages && mayBeMask(name, name.length - dotted.length)) || (areTexts && isAboutOthers(name))
}

/** Adds a folder or a hidden folder to the list. Returns false for an entry that cannot be counted. */
function isFolderOrHidden(entry: Dirent, folders: string[], hidden: string[]): boolean {
  const { name } = entry
  if (name.charCodeAt(0) !== DOT) {
    if (entry.isDirectory()) folders.push(name)
    return entry.isDirectory()
  }
  if (entry.isDirectory() && name !== '.git') hidden.push(name)
  else if ((!entry.isFile() && name !== '.git') || isImage(name)) return false
  return true
}

interface Examples {
  examples: string[]
  stride: number
  readonly most: number
}

/** Adds the name of the file at an index. Returns how many files later the next example is. */
function addExample(spread: Examples, name: string, index: number): number {
  spread.examples.push(name)
  if (spread.examples.length > spread.most) {
    spread.examples = spread.examples.filter((_, i) => i % 2 === 0)
    spread.stride *= 2
  }
  return spread.stride - (index % spread.stride)
}

function addEnding(endings: Map<string, number>, { ending }: EndingKind, count: number): void {
  if (count > 0) endings.set(ending, (endings.get(ending) ?? 0) + count)
}

const DOT = 46
