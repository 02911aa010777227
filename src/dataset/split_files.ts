import { baseName, folderOf } from './paths.ts'
import { namedSplit } from './split_names.ts'

/** `train-00000-of-00002.parquet`, with the hash of older uploads: `train-00000-of-00001-6f8e1f9c2a1b3c4d.parquet`. */
const SHARD = /^(\w[\w.]*?)-(\d{4,})-of-(\d{4,})(?:-[0-9a-f]{16})?\.((?:parquet|csv|tsv|jsonl|ndjson|json)(?:\.gz)?)$/
/** As the Hub converts: `default/train/0000.parquet`, `default/partial-train/0000.parquet`. */
const CONVERTED = /^(\d{4,})\.parquet$/

/** A file that is one of the pieces of a split. */
interface Shard {
  /** As its name has it: `train`, `validation_matched`. */
  readonly split: string
  readonly folder: string
}

/** What the name of a shard says; none for a file that is none. */
export function shardOf(path: string): Shard | undefined {
  const name = baseName(path)
  const folder = folderOf(path)
  const front = SHARD.exec(name)?.[1]
  if (front !== undefined) {
    const isInSplit = namedSplit(baseName(folder)) !== undefined
    const split = isInSplit && namedSplit(front) === undefined ? baseName(folder) : front
    return { split, folder: isInSplit ? folderOf(folder) : folder }
  }
  const above = baseName(folder).replace(/^partial-/, '')
  if (!CONVERTED.test(name) || namedSplit(above) === undefined) return undefined
  return { split: above, folder: folderOf(folder) }
}

/** The split that a label file, else its folder, is named after: `train-00000-of-00003.parquet`, `test/metadata.csv`. */
export function splitOfFile(path: string): string | undefined {
  const shard = shardOf(path)
  if (shard !== undefined) return namedSplit(shard.split)?.split ?? shard.split
  const place = splitPlace(baseName(path))
  return place === undefined ? namedSplit(baseName(folderOf(path)))?.split : namedSplit(place.word)?.split
}

/** The first word in a file's name that is a split's. */
function splitPlace(name: string): { readonly word: string; readonly index: number } | undefined {
  for (const { 0: word, index } of name.matchAll(/[A-Za-z]+/g)) {
    if (namedSplit(word) !== undefined && index + word.length < name.length) return { word, index }
  }
  return undefined
}

/**
 * Sorts label files into those that are one dataset: the shards of one set of splits, and files whose names, or whose
 * folders' names, differ by the word for the split alone. Any other file is alone.
 */
export function fileFamilies<T extends { readonly paths: readonly string[] }>(files: readonly T[]): T[][] {
  const families = new Map<string, T[]>()
  for (const file of files) {
    const key = familyKey(file.paths)
    const family = families.get(key)
    if (family) family.push(file)
    else families.set(key, [file])
  }
  return [...families.values()].flatMap((family) => (areSplits(family) ? [family] : family.map((file) => [file])))
}

function areSplits(family: readonly { readonly paths: readonly string[] }[]): boolean {
  const splits = family.flatMap(({ paths }) => paths.map(splitOfFile))
  if (splits.includes(undefined)) return false
  return new Set(splits).size > 1 || areNumbered(family.flatMap(({ paths }) => paths))
}

/** `train/0.csv`, `train/1.csv`: pieces whose names differ by numbers alone. */
function areNumbered(paths: readonly string[]): boolean {
  return paths.length > 1 && new Set(paths.map((path) => path.replace(/\d+/g, '#'))).size === 1
}

function familyKey([path = '', ...others]: readonly string[]): string {
  const name = baseName(path)
  const folder = folderOf(path)
  const place = splitPlace(name)
  if (others.length > 0) return JSON.stringify([path, ...others])
  if (place === undefined) return namedSplit(baseName(folder)) ? `${folderOf(folder)}/*/${anyTable(name)}` : path
  const bare = `${name.slice(0, place.index)}*${name.slice(place.index + place.word.length)}`
  return namedSplit(baseName(folder)) ? `${folderOf(folder)}/*/${bare}` : `${folder}/${bare}`
}

/** All tables of one ending in a split's folder are pieces of it, whatever they are called. */
function anyTable(name: string): string {
  return name.replace(/^.*(\.(?:csv|tsv|jsonl|ndjson|parquet)(?:\.gz)?)$/, '*$1')
}

/** The files that are missing from a series of shards, where each name tells how many there are. */
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

/** No series is that long; a name could say anything. */
const MOST_SHARDS = 100_000
