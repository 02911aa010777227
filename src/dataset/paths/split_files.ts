import { baseName, folderOf } from './paths.ts'
import { namedSplit } from './split_names.ts'

/** `train-00000-of-00002.parquet`, with the hash of older uploads: `train-00000-of-00001-6f8e1f9c2a1b3c4d.parquet`. */
const SHARD = /^(\w[\w.]*?)-(\d{4,})-of-(\d{4,})(?:-[0-9a-f]{16})?\.((?:parquet|csv|tsv|jsonl|ndjson|json)(?:\.gz)?)$/
/**
 * The names that the Hugging Face Hub converts to: `default/train/0000.parquet`, `default/partial-train/0000.parquet`.
 */
const CONVERTED = /^(\d{4,})\.parquet$/

/** A file that contains one piece of a split. */
interface Shard {
  /** The split as the name spells it: `train`, `validation_matched`. */
  readonly split: string
  readonly folder: string
}

/** Parses the name of a shard. Returns `undefined` for other files. */
export function shardOf(path: string): Shard | undefined {
  const name = baseName(path)
  const front = SHARD.exec(name)?.[1]
  if (front === undefined && !CONVERTED.test(name)) return undefined
  const folder = folderOf(path)
  if (front !== undefined) {
    const isInSplit = namedSplit(baseName(folder)) !== undefined
    const split = isInSplit && namedSplit(front) === undefined ? baseName(folder) : front
    return { split, folder: isInSplit ? folderOf(folder) : folder }
  }
  const above = baseName(folder).replace(/^partial-/, '')
  if (namedSplit(above) === undefined) return undefined
  return { split: above, folder: folderOf(folder) }
}

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

/** Returns the first word in a file's name that means a split. */
function splitPlace(name: string): { readonly word: string; readonly index: number } | undefined {
  for (const { 0: word, index } of name.matchAll(/[A-Za-z]+/g)) {
    if (namedSplit(word) !== undefined && index + word.length < name.length) return { word, index }
  }
  const [, before = '', fold] = FOLD.exec(name) ?? []
  return fold === undefined ? undefined : { word: fold, index: before.length }
}

/** `fold0.csv`, `esc50_fold-3.csv`. */
const FOLD = /^(|.*[-_ .])(fold[-_ ]?\d{1,3})(?=[-_ .])/i
/** The number of a piece, but not a year: `train_1.csv`, `train_00000.csv`. */
const PIECE = /^[-_ .]?(?!(?:19|20)\d\d\.)(\d{1,5})(?=\.[A-Za-z])/
/** The pieces of one table: `part-00000.csv`, `part-00000-5c1f-c000.csv`. */
const PART = /^((?:part|shard|chunk|piece)[-_ ]?)\d+(?:-[-0-9a-f]+(?:[-.]c\d+)?)?(?=\.[A-Za-z])/i

/**
 * Sorts label files into datasets: the shards of one set of splits, and files whose own or whose folders' names differ
 * only by the word for the split. Every other file is a separate dataset.
 */
export function fileFamilies<T extends { readonly paths: readonly string[] }>(files: readonly T[]): T[][] {
  const families = sortedBy(files, ({ paths }) => familyKey(paths, { pieces: true })).flatMap((family) =>
    family.length > 1 && (areRounds(family) || haveSubsets(family))
      ? sortedBy(family, ({ paths }) => familyKey(paths))
      : [family],
  )
  return families.flatMap((family) =>
    family.length === 1 || areSplits(family) ? [family] : family.map((file) => [file]),
  )
}

function sortedBy<T>(files: readonly T[], keyOf: (file: T) => string): T[][] {
  const families = new Map<string, T[]>()
  for (const file of files) {
    const key = keyOf(file)
    const family = families.get(key)
    if (family) family.push(file)
    else families.set(key, [file])
  }
  return [...families.values()]
}

type Family = readonly { readonly paths: readonly string[] }[]

/**
 * Whether files such as `train_1`, `test_1`, `train_2` and `test_2` are rounds of a cross-validation, each with all
 * samples.
 */
function areRounds(family: Family): boolean {
  const numbers = new Map<string, string[]>()
  for (const path of family.flatMap(({ paths }) => paths)) {
    const split = splitOfFile(path) ?? ''
    const number = pieceNumber(path)
    if (number === undefined) return false
    const found = numbers.get(split)
    if (found === undefined) numbers.set(split, [number])
    else found.push(number)
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
  return place && PIECE.exec(name.slice(place.index + place.word.length))?.[1]
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
  const bare = `${name.slice(0, place.index)}*${pieces ? after.replace(PIECE, '') : after}`
  return namedSplit(baseName(folder)) ? `${folderOf(folder)}/*/${bare}` : `${folder}/${bare}`
}

/** All tables with the same extension in a split's folder are pieces of it, regardless of their names. */
function anyTable(name: string): string {
  return name.replace(/^.*(\.(?:csv|tsv|jsonl|ndjson|parquet)(?:\.gz)?)$/, '*$1')
}

/** Returns the files that are missing from a series of shards whose names contain the total number. */
export function missingShards(paths: readonly string[]): string[] {
  const series = new Map<string, { found: Set<number>; count: number; name: (index: number) => string }>()
  for (const path of paths) {
    const [, split = '', index = '', count = '', ending = ''] = SHARD.exec(baseName(path)) ?? []
    if (count === '') continue
    const front = `${path.slice(0, path.length - baseName(path).length)}${split}-`
    const name = (i: number) => `${front}${String(i).padStart(index.length, '0')}-of-${count}.${ending}`
    const key = `${front}${count}.${ending}`
    const known = series.get(key) ?? { found: new Set(), count: Number(count), name }
    known.found.add(Number(index))
    series.set(key, known)
  }
  return [...series.values()].flatMap(({ found, count, name }) =>
    Array.from({ length: Math.min(count, MOST_SHARDS) }, (_, i) => i).flatMap((i) => (found.has(i) ? [] : [name(i)])),
  )
}

/** The longest series that is checked. A name could contain any number. */
const MOST_SHARDS = 100_000
