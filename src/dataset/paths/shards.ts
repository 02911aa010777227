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
