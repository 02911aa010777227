import { describeDistribution } from '../../analysis/index.ts'
import { type Config, InputError } from '../../config/index.ts'
import {
  type BlobReader,
  blobReader,
  type ClassCounts,
  cachedBlobs,
  commitListings,
  countClasses,
  type Git,
  type Layout,
  type ListedCommit,
  listedTree,
  readDataset,
  type Tree,
} from '../../dataset/index.ts'
import { judgeCounts } from '../../gate/index.ts'
import type { CommitState } from '../../report/index.ts'
import { readFirst } from '../base_dataset.ts'
import type { Progress } from '../request.ts'

/** What a commit changed, and its classes. */
export interface CommitClasses {
  /** The paths from the repository's top level that differ from the commit before it in the list. */
  readonly changed: ReadonlySet<string>
  /** The classes and how they were read, without the samples; or why they cannot be read. */
  readonly found: { readonly layout: Layout; readonly counts: ClassCounts } | { readonly reason: string }
}

/** How the commits of a history are read. */
export interface CommitReading {
  readonly git: Git
  /** Returns a commit's tree with the project's paths. */
  readonly place: (tree: Tree) => Tree
  /** The configs to try first, such as the current one. */
  readonly configs: readonly Config[]
  /** Returns the commit's own config, which is used if the others cannot read its labels. */
  readonly ownConfig: (tree: Tree) => Promise<Config | undefined>
  readonly progress: Progress
}

const MOST_AT_ONCE = 16
const MOST_BYTES = 128 * 1024 * 1024

/**
 * Opens the trees of many commits in their order. Several are read at the same time, so that git reads their files in few
 * batches; fewer if the files are large. Each file is read once, even if many commits contain it.
 */
export async function readTrees<T>(
  { git, place, progress }: Pick<CommitReading, 'git' | 'place' | 'progress'>,
  commits: readonly string[],
  read: (tree: Tree, listed: ListedCommit) => Promise<T>,
): Promise<T[]> {
  let bytes = 0
  const counted = counting(blobReader({ git }), (read) => {
    bytes += read
  })
  const blob = cachedBlobs(counted, MOST_BYTES)
  const done: T[] = []
  let waiting: ListedCommit[] = []
  let listedBytes = 0
  const flush = async (): Promise<void> => {
    done.push(...(await Promise.all(waiting.map((listed) => read(place(listedTree(listed, blob)), listed)))))
    waiting = []
    listedBytes = 0
    progress('reading commits', done.length, commits.length)
  }
  for await (const listed of commitListings(git, commits)) {
    waiting.push(listed)
    listedBytes += listed.listing.bytes.length
    const atOnce = done.length === 0 ? 1 : Math.min(MOST_AT_ONCE, (MOST_BYTES * done.length) / Math.max(bytes, 1))
    if (waiting.length >= atOnce || listedBytes >= MOST_BYTES) await flush()
  }
  await flush()
  return done
}

/** Reads the classes at each of many commits, in their order. */
export function readCommits(reading: CommitReading, commits: readonly string[]): Promise<CommitClasses[]> {
  return readTrees(reading, commits, async (tree, { changed }) => ({ changed, found: await readCommit(reading, tree) }))
}

function counting(reader: BlobReader, count: (bytes: number) => void): BlobReader {
  return async (id) => {
    const blob = await reader(id)
    count(blob.length)
    return blob
  }
}

async function readCommit({ configs, ownConfig }: CommitReading, tree: Tree): Promise<CommitClasses['found']> {
  const read = async (config: Config) => {
    const { table, layout } = await readDataset(tree, config, { purpose: 'counts' })
    return { layout, counts: countClasses(table) }
  }
  try {
    const first = await readFirst(tree, configs, read)
    if (typeof first === 'object') return first
    const own = await ownConfig(tree)
    const second = own && (await readFirst(tree, [own], read))
    if (typeof second === 'object') return second
    return { reason: first ?? second ?? NO_DATASET }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { reason: error.message }
  }
}

export const NO_DATASET = 'there is no dataset'

/** Returns the classes of a commit, and the thresholds that they do not meet, with the waivers that apply on a day. */
export function stateOf(
  found: CommitClasses['found'],
  { thresholds, waivers }: Config,
  today: string,
): CommitState['state'] {
  if ('reason' in found) return { kind: 'unreadable', reason: found.reason }
  const { counts } = found
  const findings = judgeCounts({ thresholds, counts, waivers, today })
  return { kind: 'read', distribution: describeDistribution(counts), findings }
}
