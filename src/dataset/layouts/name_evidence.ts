import { baseName, namedSplit } from '../paths/index.ts'
import { byKey } from './file_starts.ts'
import { areMasks, isContainer, isGenericName, isMedium } from './folder_names.ts'
import { isClassName } from './part_names.ts'

/** A folder with the paths of its samples. */
export interface NamedSamples {
  readonly folder: string
  readonly paths: readonly string[]
}

/** Fewer files may have the same names by chance. */
export const FEWEST_ALIKE = 3

/**
 * What it means for folders that all their files have the same names: `parts` if the folders are named like parts of
 * samples, such as left and right pictures, or `unclear` if they may be parts, such as signals of the same persons, or
 * classes. Names that only count do not mean anything.
 */
export function sameNames(folders: readonly NamedSamples[]): 'parts' | 'unclear' | undefined {
  const [most, ...others] = folders.toSorted((a, b) => b.paths.length - a.paths.length)
  const least = others.at(-1)
  if (most === undefined || least === undefined || least.paths.length < FEWEST_ALIKE) return undefined
  const areAsMany = least.paths.length === most.paths.length
  if (!areAsMany && folders.length > 2) return undefined
  const stems = new Set(most.paths.map((path) => stemBelow(path, most.folder)))
  if (!others.every(({ folder, paths }) => paths.every((path) => stems.has(stemBelow(path, folder))))) return undefined
  if (folders.every(({ folder }) => isPart(baseName(folder)))) return areAsMany ? 'parts' : undefined
  const areCounts = isCount([...stems]) || isCount(least.paths.map((path) => stemBelow(path, least.folder)))
  return areCounts ? undefined : 'unclear'
}

/**
 * Returns a test whether another of these folders contains files with the same names as a folder, except for their
 * extensions. Only folders with equally many files are compared.
 */
export function sameFilesAmong(others: readonly NamedSamples[]): (one: NamedSamples) => boolean {
  const bySize = byKey(others, ({ paths }) => paths.length)
  const known = new Map<number, ReadonlyMap<string, readonly NamedSamples[]>>()
  return (one) => {
    const size = one.paths.length
    const alike = size < FEWEST_ALIKE ? undefined : bySize.get(size)
    if (alike === undefined) return false
    const byStems = known.get(size) ?? byKey(alike, stemsOf)
    known.set(size, byStems)
    return byStems.get(stemsOf(one))?.some(({ folder }) => folder !== one.folder) ?? false
  }
}

/** The names of files in a folder without their extensions, as one text. */
function stemsOf({ folder, paths }: NamedSamples): string {
  return paths
    .map((path) => stemBelow(path, folder))
    .sort()
    .join('\0')
}

/** Whether each word of a name is a part: `left`, `image_2`, `cam0`, `body_masks`. */
function isPart(name: string): boolean {
  const isNumbered = (word: string) => /^\d+$/.test(word)
  const isPartWord = (word: string) =>
    isContainer(word) ||
    isMedium(word.replace(/(?<!\d)\d+$/, '')) ||
    areMasks(word) ||
    (isGenericName(word) && word.length > 1)
  const words = name.split(/[-_ ]+/).filter((word) => !isNumbered(word))
  return isContainer(name) || areMasks(name) || (words.length > 0 && words.every(isPartWord))
}

/** A path below its folder, without its extension. */
function stemBelow(path: string, folder: string): string {
  const below = path.slice(folder.length + 1)
  const dot = below.lastIndexOf('.')
  return dot > below.lastIndexOf('/') ? below.slice(0, dot) : below
}

/** The text before a number without meaning, from whatever number it counts: `1000`, `img_2001`. */
const PLAIN_PREFIX =
  /^(?:images?|imgs?|pic|picture|photo|file|sample|sound|audio|clip|video|text|doc|page|item)?[-_ ]*$/i

/** Whether the names only count from 0 or 1 without many gaps, with the same text around each number. */
function isCount(stems: readonly string[]): boolean {
  const parts = stems.map((stem) => /^(.*?)(\d+)(\D*)$/.exec(baseName(stem)))
  const [first] = parts
  if (first === null || first === undefined) return false
  const numbers = new Set<number>()
  for (const part of parts) {
    if (part === null || part[1] !== first[1] || part[3] !== first[3]) return false
    numbers.add(Number(part[2]))
  }
  const least = [...numbers].reduce((a, b) => Math.min(a, b))
  const most = [...numbers].reduce((a, b) => Math.max(a, b))
  return (least <= 1 || PLAIN_PREFIX.test(first[1] ?? '')) && most - least < 2 * numbers.size
}

/** At least this many of ten files contain the name of the speaker's folder. */
const [BEARING, OF_FILES] = [9, 10]
/** The maximum number of names to examine per folder. */
const MOST_NAMES = 200

/**
 * Whether folders are named after the source of the samples, such as a speaker, while the file names contain something
 * else: `Actor_01/03-01-05-01-01-01-01.wav`, `01/7_01_3.wav`.
 */
export function areSpeakers(folders: readonly NamedSamples[]): boolean {
  if (folders.length < 2 || folders.every(({ folder }) => isClassName(baseName(folder)))) return false
  const fieldLists: string[][] = []
  for (const folder of folders) {
    const fields = fieldsBeside(folder)
    if (fields === undefined) return false
    fieldLists.push(fields)
  }
  const values = fieldLists.flat()
  const holders = new Map<string, number>()
  for (const value of new Set(values)) holders.set(value, 0)
  for (const fields of fieldLists)
    for (const value of new Set(fields)) holders.set(value, (holders.get(value) ?? 0) + 1)
  return [...holders.values()].filter((count) => count * 2 > folders.length).length > 1
}

/** The minimum number of fields in a name that contains more than a number next to the folder's name. */
const FEWEST_FIELDS = 3

/**
 * Whether folders have numbers that all of their file names begin with, next to codes that repeat: `7/7-M-21-0-2.wav`, or
 * with leading zeros: `0011/0011_000001.wav`. They may be speakers or classes.
 */
export function mayBeSpeakers(folders: readonly NamedSamples[]): boolean {
  if (folders.length < 2 || !folders.every(({ folder }) => /^\d+$/.test(baseName(folder)))) return false
  const areLong = folders.every(({ folder }) => /^\d{4,}$/.test(baseName(folder)))
  return folders.every(({ folder, paths }) => {
    const names = paths.slice(0, MOST_NAMES).map((path) => fieldsOf(path))
    if (!names.every(([first]) => isSame(first, baseName(folder)))) return false
    if (areLong && names.length > 1) return names.every(({ length }) => length > 1)
    return names.every(({ length }) => length > FEWEST_FIELDS) && hasCodes(names)
  })
}

/** Whether one of the fields after the first one has several values that repeat. */
function hasCodes(names: readonly (readonly string[])[]): boolean {
  const [first = []] = names
  return first.some((_, at) => {
    const values = new Set(names.map((fields) => fields[at]))
    return at > 0 && values.size > 1 && values.size * 2 <= names.length
  })
}

/** The values of the fields next to the folder's name in its file names. Returns `undefined` if they do not contain it. */
function fieldsBeside({ folder, paths }: NamedSamples): string[] | undefined {
  const names = paths.slice(0, MOST_NAMES).map((path) => fieldsOf(path, baseName(folder)))
  const place = placeOfFolder(baseName(folder), names)
  if (place === undefined) return undefined
  const isNumbered = /\d/.test(baseName(folder))
  const bearing = names.filter((fields) => isSame(fields[place], baseName(folder)))
  const found: string[] = []
  const width = bearing.reduce((most, { length }) => Math.max(most, length), 0)
  for (let at = 0; at < width; at++) {
    if (at === place) continue
    const values = new Set(bearing.flatMap((fields) => fields[at] ?? []))
    const areCodes = width === 2 && [...values].every((value) => /^[A-Z]{2,5}$/.test(value))
    if (values.size < 2 || (!areCodes && values.size * 2 > bearing.length)) continue
    if ([...values].some((value) => namedSplit(value) !== undefined)) continue
    const areWords = [...values].every((value) => /^[a-z]+$/i.test(value))
    if (at < place || (isNumbered && areWords)) for (const value of values) found.push(`${at}\n${value}`)
  }
  return found
}

/** The field that is the folder's name in nearly all file names. */
function placeOfFolder(folder: string, names: readonly (readonly string[])[]): number | undefined {
  const width = names.reduce((most, { length }) => Math.max(most, length), 0)
  for (let place = 0; place < width; place++) {
    const bearing = names.filter((fields) => isSame(fields[place], folder)).length
    if (bearing > 0 && bearing * OF_FILES >= names.length * BEARING) return place
  }
  return undefined
}

/** Splits a name at separators. Text directly after the folder's name is a field as well: `AF01ANS` in `AF01`. */
function fieldsOf(path: string, folder = ''): readonly string[] {
  const fields = baseName(path)
    .replace(/\.[^.]*$/, '')
    .split(/[-_. ]+/)
  const [first = '', ...others] = fields
  const isAttached = folder !== '' && first.length > folder.length && first.startsWith(folder)
  return isAttached ? [folder, first.slice(folder.length), ...others] : fields
}

/** Whether a field is a folder's name, or the number at the end of it: `01` of `Actor_01`. */
function isSame(field: string | undefined, folder: string): boolean {
  if (field === undefined) return false
  if (field.toLowerCase() === folder.toLowerCase()) return true
  const number = /^(?:[a-z]+[-_ ]?)?(\d+)$/i.exec(folder)?.[1]
  const own = /^[a-z]{0,3}(\d+)$/i.exec(field)?.[1]
  return number !== undefined && own !== undefined && Number(own) === Number(number)
}

/** Whether a file name contains its folder's name, so more names must be examined. */
export function mayBearFolder(path: string, folder: string): boolean {
  return fieldsOf(path, folder).some((field) => isSame(field, folder))
}

/** `Ses01F_impro01`: several parts, each with a number. */
const CODE_OF_SEVERAL = /^[A-Za-z]+\d+[A-Za-z]*(?:[-_][A-Za-z]+\d+[A-Za-z]*)+(?:[-_]\d+)*$/

/** Whether each folder contains the pieces of one recording and both are named by its code: `Ses01F_impro01/Ses01F_impro01_F000.wav`. */
export function areRecordings(folders: readonly NamedSamples[]): boolean {
  return folders.every(({ folder, paths }) => {
    const code = baseName(folder)
    return CODE_OF_SEVERAL.test(code) && paths.slice(0, MOST_NAMES).every((path) => baseName(path).startsWith(code))
  })
}

/** Whether each folder contains one file whose name contains the folder's name and describes it: `cat/urls_cat.txt`. */
export function areAboutFolders(folders: readonly NamedSamples[]): boolean {
  return folders.every(({ folder, paths }) => {
    const [only = '', ...others] = paths
    return others.length === 0 && baseName(only).toLowerCase().includes(baseName(folder).toLowerCase())
  })
}

/** Whether each file of the folders is named after a split, so it lists samples and is none: `cat/train_cat.txt`, `cat/testCT.txt`. */
export function areListsOfSplits(folders: readonly NamedSamples[]): boolean {
  return folders.every(({ paths }) => paths.every((path) => LIST_OF_SPLIT.test(baseName(path))))
}

const LIST_OF_SPLIT = /^(?:train(?:ing)?|val(?:id(?:ation)?)?|dev|test(?:ing)?)(?![a-z0-9]).*\.(?:txt|lst|list)$/

/** The minimum number of folders that samples are spread over. */
const FEWEST_SHARDS = 3
const FEWEST_HEXADECIMAL = 16

/** `000`, `001`, `002`; `00000`, `01000`; `00` to `ff`: storage folders, not classes. */
export function areShards(names: readonly string[]): boolean {
  if (names.length >= FEWEST_HEXADECIMAL && names.includes('00') && names.every((name) => /^[0-9a-f]{2}$/.test(name)))
    return names.some((name) => /[a-f]/.test(name))
  if (names.length < FEWEST_SHARDS || !names.every((name) => /^\d{3,}$/.test(name))) return false
  const numbers = names.map(Number).sort((a, b) => a - b)
  const [length = 0] = names.map((name) => name.length)
  const step = numbers[1] ?? 0
  const isStep = step === 1 ? length < 5 : step >= 100 && /^10+$/.test(`${step}`)
  return isStep && names.every((name) => name.length === length) && numbers.every((number, i) => number === i * step)
}
