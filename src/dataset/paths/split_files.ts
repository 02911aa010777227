import { splitsOfAffixedFolders, withAffixedFolders } from './affixed_folders.ts'
import { baseName, folderOf, joinPath } from './paths.ts'
import { shardOf } from './shards.ts'
import { shortSplit } from './short_splits.ts'
import { namedSplit, withoutNumbering } from './split_names.ts'
import { isAscii } from './word_test.ts'

/**
 * Returns the split that a label file, or else its folder, is named after: `train-00000-of-00003.parquet`,
 * `test/metadata.csv`.
 */
export function splitOfFile(path: string): string | undefined {
  const shard = shardOf(path)
  if (shard !== undefined) return namedSplit(shard.split)?.split ?? shard.split
  const place = splitPlace(baseName(path))
  return place === undefined ? namedSplit(baseName(folderOf(path)))?.split : namedSplit(place.word)?.split
}

/**
 * Returns the split of each file of one dataset. Abbreviations count if all files have splits with them: `tr.json`,
 * `val.json`, `te.json`.
 */
export function splitsOfFiles(paths: readonly string[]): readonly (string | undefined)[] {
  const splits = paths.map(splitOfFile)
  if (!splits.includes(undefined)) return splits
  const affixed = splits.every((split) => split === undefined) ? splitsOfAffixedFolders(paths) : undefined
  if (affixed !== undefined) return affixed
  const short = splits.map((split, i) => split ?? shortSplit(paths[i] ?? ''))
  return short.includes('train') && !short.includes(undefined) ? short : splits
}

/** Joins files whose names differ only in the abbreviation of the split, unless there are more, such as one per language. */
function withShortNames<T extends { readonly paths: readonly string[] }>(families: T[][]): T[][] {
  const pathsOf = (family: T[]) => family.flatMap(({ paths }) => paths)
  if (!families.some((family) => pathsOf(family).some((path) => shortSplit(path) === 'train'))) return families
  const groups = sortedBy(families, (family) => {
    const [path = ''] = pathsOf(family)
    return joinPath(folderOf(path), baseName(path).replace(ABBREVIATED, '*'))
  })
  return groups.flatMap((group) => {
    const splits = splitsOfFiles(group.flatMap(pathsOf))
    const areSplits = group.length > 1 && splits[0] !== undefined && new Set(splits).size === splits.length
    return areSplits ? [group.flat()] : group
  })
}

/** What differs in the names of such files. */
const ABBREVIATED = /(?<![A-Za-z])(?:[a-z]{2}|val|dev|test)(?=[-_. ])/

/** Returns the folder of a file, or the folder above if that is named after a split. */
export function folderOfSplits(path: string): string {
  const folder = folderOf(path)
  return namedSplit(baseName(folder)) === undefined ? folder : folderOf(folder)
}

/** Returns the first word in a file's name that means a split. Words may also be separated by their capital letters: `KDDTrain`. */
function splitPlace(name: string): { readonly word: string; readonly index: number } | undefined {
  const place =
    placeAmong(name, WORDS) ??
    placeAmong(name, CAPITALIZED) ??
    (isAscii(name) ? undefined : placeAmong(name, ANY_WORDS))
  if (place !== undefined) return place
  const [, before = '', fold] = FOLD.exec(name) ?? []
  return fold === undefined ? undefined : { word: fold, index: before.length }
}

const WORDS = /[A-Za-z]+/g
const CAPITALIZED = /(?<=[A-Za-z])[A-Z][a-z]+/g
/** Words of other languages. */
const ANY_WORDS = /[\p{L}\p{M}]+/gu

function placeAmong(name: string, words: RegExp): { readonly word: string; readonly index: number } | undefined {
  for (const { 0: word, index } of name.matchAll(words)) {
    // The extension may be the split: `shuttle.trn`.
    const mayBeSplit = index + word.length < name.length || name[index - 1] === '.'
    if (mayBeSplit && namedSplit(word) !== undefined) return { word, index }
  }
  return undefined
}

/** `fold0.csv`, `esc50_fold-3.csv`. */
const FOLD = /^(|.*[-_ .])(fold[-_ ]?\d{1,3})(?=[-_ .])/i
const IN_FOLD = /(?:^|\/)((?:cv)?fold[-_ ]?\d{1,3})\/[^/]+$/i
/** The number of a piece, but not a year: `train_1.csv`, `train_00000.csv`. */
const PIECE = /^[-_ .]?(?!(?:19|20)\d\d\.)(\d{1,5})(?=\.[A-Za-z])/
/** The pieces of one table: `part-00000.csv`, `part-00000-5c1f-c000.csv`. */
const PART = /^((?:part|shard|chunk|piece)[-_ ]?)\d+(?:-[-0-9a-f]+(?:[-.]c\d+)?)?(?=\.[A-Za-z])/i

/**
 * Sorts label files into datasets: the shards of one set of splits, files whose own or whose folders' names differ only by
 * the word for the split, and tables of other splits with further words at the end: `train.csv`, `dev_matched.csv`. Every
 * other file is a separate dataset.
 */
export function fileFamilies<T extends { readonly paths: readonly string[] }>(files: readonly T[]): T[][] {
  return withOtherSplits(withShortNames(withAffixedFolders(familiesByName(files)))).flatMap(withoutUnion)
}

/** `trainval` next to `train` contains the same samples, so it is a separate dataset. */
function withoutUnion<T extends { readonly paths: readonly string[] }>(family: T[]): T[][] {
  const splitOf = ({ paths: [path = ''] }: T) => splitOfFile(path)
  const unions = family.filter((file) => splitOf(file) === 'trainval')
  if (unions.length === 0 || !family.some((file) => splitOf(file) === 'train')) return [family]
  return [family.filter((file) => !unions.includes(file)), ...unions.map((file) => [file])]
}

function familiesByName<T extends { readonly paths: readonly string[] }>(files: readonly T[]): T[][] {
  const families = sortedBy(files, ({ paths }) => familyKey(paths, { pieces: true })).flatMap((family) =>
    family.length > 1 && (areRounds(family) || haveSubsets(family))
      ? sortedBy(family, ({ paths }) => familyKey(paths))
      : [family],
  )
  return families.flatMap((family) =>
    family.length === 1 || areSplits(family) ? [family] : family.map((file) => [file]),
  )
}

/** Groups values by a key, in the order of their first values. */
export function sortedBy<T>(files: readonly T[], keyOf: (file: T) => string): T[][] {
  const families = new Map<string, T[]>()
  for (const file of files) {
    const key = keyOf(file)
    const family = families.get(key)
    if (family) family.push(file)
    else families.set(key, [file])
  }
  return [...families.values()]
}

const TABLE = /\.(?:csv|tsv|tab|jsonl|ndjson|parquet|txt)(?:\.gz)?$/i
/** If there are more families, or more start alike, they are samples, or their names contain something else. */
const MOST_FAMILIES = 1000
const MOST_ALIKE = 50

/**
 * Joins a table to the training split whose name it continues, or that continues its name, if that has no such split:
 * `train_task_a`, `dev_task_a_labelled`. `train_small` next to `train` is a subset, so it stays separate.
 */
function withOtherSplits<T extends { readonly paths: readonly string[] }>(families: T[][]): T[][] {
  if (families.length < 2 || families.length > MOST_FAMILIES) return families
  const named = families.flatMap((family) => nameParts(family) ?? [])
  const joined = new Map<unknown, T[]>()
  for (const alike of sortedBy(named, ({ key }) => key)) {
    const bases = alike.filter(({ splits }) => splits.has('train'))
    if (bases.length === 0 || alike.length > MOST_ALIKE) continue
    for (const { family, words, splits } of alike) {
      const fitting = splits.has('train') ? [] : bases.filter((base) => continues(words, base.words))
      const [base, ...others] = fitting
      if (base !== undefined && others.length === 0 && [...splits].every((split) => !base.splits.has(split)))
        joined.set(family, base.family)
    }
  }
  if (joined.size === 0) return families
  const isOf = (base: T[]) => families.filter((family) => joined.get(family) === base)
  return families.flatMap((family) => (joined.has(family) ? [] : [[...family, ...isOf(family).flat()]]))
}

interface NameParts<T> {
  readonly family: T[]
  /** The folder, what precedes the split, and the extension. */
  readonly key: string
  /** The words after the split. */
  readonly words: readonly string[]
  readonly splits: ReadonlySet<string | undefined>
}

function nameParts<T extends { readonly paths: readonly string[] }>(family: T[]): NameParts<T> | undefined {
  const paths = family.flatMap((file) => file.paths)
  const [path = ''] = paths
  const name = baseName(path)
  const place = splitPlace(name)
  const ending = TABLE.exec(name)?.[0]
  if (place === undefined || ending === undefined || paths.some((one) => shardOf(one) !== undefined)) return undefined
  const after = name.slice(place.index + place.word.length, -ending.length).toLowerCase()
  return {
    family,
    key: JSON.stringify([folderOf(path), name.slice(0, place.index), ending]),
    words: after.match(/[a-z]+|\d+/g) ?? [],
    splits: new Set(paths.map(splitOfFile)),
  }
}

function continues(words: readonly string[], others: readonly string[]): boolean {
  const shortest = Math.min(words.length, others.length)
  return words.slice(0, shortest).join(' ') === others.slice(0, shortest).join(' ')
}

type Family = readonly { readonly paths: readonly string[] }[]

/** Whether files are rounds of a cross-validation, each with all samples: `train_1`, `test_1`, `train_2` or `fold-1/train`. */
function areRounds(family: Family): boolean {
  const numbers = new Map<string, string[]>()
  for (const path of family.flatMap(({ paths }) => paths)) {
    const split = splitOfFile(path) ?? ''
    const number = pieceNumber(path)
    if (number === undefined) return false
    const found = numbers.get(split) ?? []
    numbers.set(split, found)
    found.push(number)
  }
  const series = [...numbers.values()].map((found) => found.sort().join())
  return series.length > 1 && new Set(series).size === 1 && (series[0] ?? '').includes(',')
}

/** Whether a split has both a whole file and files with numbers, which are its subsets: `train.csv`, `train_10.csv`. */
function haveSubsets(family: Family): boolean {
  const paths = family.flatMap((file) => file.paths)
  const splitsOf = (found: readonly string[]) => new Set(found.map(splitOfFile))
  const whole = splitsOf(paths.filter((path) => pieceNumber(path) === undefined))
  const numbered = splitsOf(paths.filter((path) => pieceNumber(path) !== undefined))
  return [...numbered].some((split) => split !== undefined && whole.has(split))
}

function pieceNumber(path: string): string | undefined {
  const name = baseName(path)
  const place = splitPlace(name)
  return place && (PIECE.exec(name.slice(place.index + place.word.length))?.[1] ?? IN_FOLD.exec(path)?.[1])
}

function areSplits(family: Family): boolean {
  const paths = family.flatMap((file) => file.paths)
  const splits = family.flatMap((file) => file.paths.map(splitOfFile))
  if (paths.length > 1 && paths.every((path) => PART.test(baseName(path)))) return true
  if (splits.includes(undefined)) return false
  return new Set(splits).size > 1 || areNumbered(paths)
}

/** Whether files are pieces whose names differ only by numbers: `train/0.csv`, `train/1.csv`. */
function areNumbered(paths: readonly string[]): boolean {
  return paths.length > 1 && new Set(paths.map((path) => path.replace(/\d+/g, '#'))).size === 1
}

function familyKey([path = '', ...others]: readonly string[], { pieces = false } = {}): string {
  const name = baseName(path)
  const folder = folderOf(path)
  const place = splitPlace(name)
  if (others.length > 0) return JSON.stringify([path, ...others])
  if (place === undefined && PART.test(name)) return `${folder}/${name.replace(PART, '$1*')}`
  if (place === undefined) return namedSplit(baseName(folder)) ? `${folderOf(folder)}/*/${anyTable(name)}` : path
  const after = name.slice(place.index + place.word.length)
  const bare = `${withoutNumbering(name.slice(0, place.index))}*${pieces ? after.replace(PIECE, '') : after}`
  const isApart = namedSplit(baseName(folder)) === undefined || (!pieces && IN_FOLD.test(path))
  return isApart ? `${folder}/${bare}` : `${folderOf(folder)}/*/${bare}`
}

/** All tables with the same extension in a split's folder are pieces of it, regardless of their names. */
function anyTable(name: string): string {
  return name.replace(/^.*(\.(?:csv|tsv|jsonl|ndjson|parquet)(?:\.gz)?)$/, '*$1')
}
