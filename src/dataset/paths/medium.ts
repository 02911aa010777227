import { isImage } from './image_names.ts'
import { isMedia, kindOfFile } from './media.ts'

/**
 * The kind of samples that files can be: `image`, `audio`, `text` and so on. For an unknown extension, it is the
 * extension with its dot. Pictures that `torchvision.datasets.ImageFolder` does not list are a separate kind.
 */
export type Medium = string

export const IMAGE: Medium = 'image'
export const OTHER_PICTURES: Medium = 'other pictures'

/**
 * If files of two media with the same names are next to each other, the files of the earlier medium are the samples.
 */
const PRECEDENCE: readonly Medium[] = [IMAGE, OTHER_PICTURES, 'video', 'audio', 'midi', 'text', 'data', 'no-ending']

/** Compares two media by precedence: negative if `a` comes before `b`. */
export function byPrecedence(a: Medium, b: Medium): number {
  return place(a) - place(b) || (a < b ? -1 : Number(a > b))
}

function place(medium: Medium): number {
  const found = PRECEDENCE.indexOf(medium)
  return found === -1 ? PRECEDENCE.length : found
}

/** Returns what samples of a medium are called, in the plural. */
export function mediumNoun(medium: Medium): string {
  return NOUNS.get(medium) ?? `${medium} files`
}

const NOUNS: ReadonlyMap<Medium, string> = new Map([
  [IMAGE, 'images'],
  [OTHER_PICTURES, 'images'],
  ['video', 'videos'],
  ['midi', 'MIDI files'],
  ['no-ending', 'files without an extension'],
])

/** The role of a file in its folder. */
export interface FileRole {
  /** `undefined` for a file that is never a sample, such as code, tables and documentation. */
  readonly medium?: Medium
  readonly isCode: boolean
  /**
   * Whether the file describes its folder or was left by the operating system, so it does not indicate what the folder
   * contains.
   */
  readonly isAside: boolean
}

/**
 * Returns a function that determines the role of a file from its name without folders. Results are cached by
 * extension.
 */
export function fileRoles(): (name: string) => FileRole {
  const known = new Map<string, FileRole>()
  const ofNumbered = new Map<string, FileRole>()
  return (name) => {
    const dot = name.lastIndexOf('.')
    const ending = dot === -1 ? '' : name.slice(dot + 1)
    const found = known.get(ending)
    if (found !== undefined) return found
    const isOneOfMany = isNumbered(name)
    const alike = isOneOfMany ? ofNumbered.get(ending) : undefined
    if (alike !== undefined) return alike
    const role = roleOf(name, ending)
    if (role.isCode ? dot !== -1 : isKnownByExtension(role.medium, ending)) known.set(ending, role)
    else if (isOneOfMany && isKnownByName(ending)) ofNumbered.set(ending, role)
    return role
  }
}

/** Whether all files with an extension have this medium, regardless of their names. */
function isKnownByExtension(medium: Medium | undefined, ending: string): boolean {
  return medium !== undefined && medium !== 'text' && medium !== 'no-ending' && !/^gz$/i.test(ending)
}

/** Whether the whole name of a file is needed to determine its role, not only the extension. */
export function isKnownByName(ending: string): boolean {
  const kind = kindOfFile(`_.${ending}`)
  return kind === 'text' || kind === 'no-ending'
}

/** Whether a file describes other files: `requirements.txt`, `LICENSE`, `classes.txt`. */
export function isAboutOthers(name: string): boolean {
  return !isNumbered(name) && (!isMedia(kindOfFile(name)) || NAMES.test(name) || isPlainWord(name))
}

/** Whether a name is only a word without an extension. Next to files with numbers or hashes in their names, it is not a sample. */
export function isPlainWord(name: string): boolean {
  return /^[a-z]+$/i.test(name)
}

/** Whether a name ends with a digit: `readme_2.txt` is one of many files with similar names. */
function isNumbered(name: string): boolean {
  const dot = name.lastIndexOf('.')
  const last = name.charCodeAt((dot === -1 ? name.length : dot) - 1)
  return last >= ZERO && last <= NINE
}

const [ZERO, NINE] = [0x30, 0x39]

function roleOf(name: string, ending: string): FileRole {
  const isOneOfMany = isKnownByName(ending) && isNumbered(name)
  const kind = kindOfFile(isOneOfMany ? `_.${ending}` : name)
  const isAside = kind === 'pointer' || NAMES.test(name) || (!isMedia(kind) && ASIDE.test(name))
  const role = { isCode: kind === 'code' || kind === 'notebook', isAside }
  if (isAside) return role
  if (kind === 'image') return { ...role, medium: isImage(name) ? IMAGE : OTHER_PICTURES }
  if (isMedia(kind)) return { ...role, medium: kind }
  return kind === 'other' || kind === 'model' ? { ...role, medium: `.${ending.toLowerCase()}` } : role
}

/** Files left by operating systems, texts about a folder, and tables that describe the files next to them. */
const ASIDE =
  /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|(?:read[-_ ]?me|licen[cs]e|copying|copyright|citation|notice|authors|changelog)(?:[-_.].*)?|_?(?:labels?|meta[-_]?data|meta|annotations?|classes|class[-_]?names|index|manifest|info|file[-_]?list|files|list|transcripts?|captions?)(?:\.\w+)?\.(?:csv|tsv|jsonl?|xml|xlsx?|ya?ml|parquet|names)(?:\.gz)?)$/i
const NAMES = /^_?(?:classes|class[-_]?names|labels)\.txt$/i
