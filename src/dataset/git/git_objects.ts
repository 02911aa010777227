import { InputError } from '../../config/index.ts'
import type { Git, OpenRepository } from './git.ts'

/** @throws {InputError} if git neither has the blob nor can fetch it */
export type BlobReader = (id: string) => Promise<Uint8Array>

type BlobSource = Pick<OpenRepository, 'git' | 'fetchObjects'>

interface Waiting {
  readonly id: string
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: unknown) => void
}

const BATCH = 1000
const LF = 10

/** Reads blobs by their ids. Those that are requested at the same time are read with one `git cat-file --batch`. */
export function blobReader(repository: BlobSource): BlobReader {
  let waiting: Waiting[] = []
  const flush = (): void => {
    const requested = waiting
    waiting = []
    for (let start = 0; start < requested.length; start += BATCH)
      void answer(repository, requested.slice(start, start + BATCH))
  }
  return (id) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ id, resolve, reject })
    })
}

/**
 * Returns a reader that reads each blob once, as long as all of them fit into a number of bytes. After that, it forgets the
 * blobs that it read first.
 */
export function cachedBlobs(reader: BlobReader, mostBytes: number): BlobReader {
  const known = new Map<string, Promise<Uint8Array>>()
  const sizes = new Map<string, number>()
  let bytes = 0
  const count = (id: string, { length }: Uint8Array): void => {
    bytes += length
    sizes.set(id, length)
    for (const [oldest, size] of sizes) {
      if (bytes <= mostBytes || oldest === id) break
      bytes -= size
      sizes.delete(oldest)
      known.delete(oldest)
    }
  }
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const reading = reader(id)
    known.set(id, reading)
    reading.then(
      (blob) => count(id, blob),
      () => known.delete(id),
    )
    return reading
  }
}

async function answer(repository: BlobSource, requested: readonly Waiting[]): Promise<void> {
  try {
    const ids = requested.map(({ id }) => id)
    const blobs = await readBlobs(repository.git, ids)
    const missing = ids.filter((id) => !blobs.has(id))
    const reason = missing.length === 0 ? undefined : await fetchInto(blobs, missing, repository)
    for (const { id, resolve, reject } of requested) {
      const bytes = blobs.get(id)
      if (bytes) resolve(bytes)
      else reject(new InputError(`Cannot read the Git object ${id}: ${reason}`))
    }
  } catch (error) {
    for (const { reject } of requested) reject(error)
  }
}

/** @returns why some may still be missing */
async function fetchInto(
  blobs: Map<string, Uint8Array>,
  missing: readonly string[],
  { git, fetchObjects }: BlobSource,
): Promise<string> {
  if (fetchObjects === undefined) return LACKING
  const reason = await fetchObjects([...new Set(missing)])
  if (reason !== undefined) return `${LACKING}, and it cannot be fetched (${reason})`
  for (const [id, bytes] of await readBlobs(git, missing)) blobs.set(id, bytes)
  return LACKING
}

export const LACKING = 'it is not in this clone (run `git fetch --refetch --no-filter` to complete a partial clone)'

async function readBlobs(git: Git, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const stdin = new TextEncoder().encode(ids.map((id) => `${id}\n`).join(''))
  const { stdout } = await git(['cat-file', '--batch'], { stdin })
  const blobs = new Map<string, Uint8Array>()
  for (let at = 0; at < stdout.length; ) {
    const end = stdout.indexOf(LF, at)
    if (end === -1) break
    const [id = '', kind, size] = new TextDecoder().decode(stdout.subarray(at, end)).split(' ')
    at = end + 1
    if (size === undefined) continue
    const bytes = stdout.subarray(at, at + Number(size))
    at += bytes.length + 1
    // If git stops in the middle of a blob, the blob is incomplete.
    if (kind === 'blob' && bytes.length === Number(size)) blobs.set(id, bytes)
  }
  return blobs
}

/** Returns the records of a `-z` listing. */
export function records(bytes: Uint8Array): string[] {
  const text = new TextDecoder().decode(bytes)
  return text === '' ? [] : text.replace(/\0$/, '').split('\0')
}
