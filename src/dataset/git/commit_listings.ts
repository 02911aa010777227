import { InputError } from '../../config/index.ts'
import { type CommitListing, listingOf, TooManyFiles } from './commit_listing.ts'
import type { Git } from './git.ts'
import { LACKING } from './git_objects.ts'

/** The files of one commit of a history. */
export interface ListedCommit {
  readonly commit: string
  readonly listing: CommitListing
  /** The paths that differ from the commit before it in the list; all paths of the first commit. */
  readonly changed: ReadonlySet<string>
}

/** The number of bytes of the longest output that is kept as one text. */
const MAX_LISTINGS_BYTES = 2 ** 28

/** A record of `ls-tree -z` without its NUL, as Latin-1, so every byte is one character and sorts as a byte. */
interface ListedRecord {
  readonly path: string
  readonly record: string
}

/**
 * Lists the files of many commits with two runs of git: the files of the first commit, and what differs from each commit to
 * the next.
 *
 * @param commits full hashes; neighbors should have most files in common
 * @throws {InputError} if the clone lacks a tree, or has more files than can be listed
 */
export async function* commitListings(
  git: Git,
  commits: readonly string[],
  maxBytes: number = MAX_LISTINGS_BYTES,
): AsyncGenerator<ListedCommit> {
  const [first, ...others] = commits
  if (first === undefined) return
  let records = await firstRecords(git, first, maxBytes)
  yield { commit: first, listing: listed(records), changed: new Set(records.map(({ path }) => decoded(path))) }
  const differences = await differencesBetween(git, commits, maxBytes)
  for (const commit of others) {
    const changes = differences.get(commit)
    if (changes === undefined) throw lacking(commit)
    records = changedRecords(records, changes)
    yield { commit, listing: listed(records), changed: new Set(changes.map(({ path }) => decoded(path))) }
  }
}

async function firstRecords(git: Git, commit: string, maxBytes: number): Promise<ListedRecord[]> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit]
  const { code, stdout, isTooLong } = await git(args, { maxOutput: maxBytes })
  if (isTooLong) throw new TooManyFiles(commit, maxBytes)
  if (code !== 0) throw lacking(commit)
  return pieces(stdout).map((record) => ({ record, path: record.slice(record.indexOf('\t') + 1) }))
}

/** A change of a path: its new record, or an empty text if it is removed. */
type ChangedRecord = ListedRecord

async function differencesBetween(
  git: Git,
  commits: readonly string[],
  maxBytes: number,
): Promise<Map<string, ChangedRecord[]>> {
  const pairs = commits.slice(1).map((commit, place) => `${commit} ${commits[place]}\n`)
  const stdin = new TextEncoder().encode(pairs.join(''))
  const args = ['diff-tree', '--stdin', '-r', '-z', '--raw', '--no-renames', '--no-ext-diff', '--always']
  const { code, stdout, isTooLong } = await git(args, { stdin, maxOutput: maxBytes })
  if (isTooLong) throw new TooManyFiles(commits.at(-1) ?? '', maxBytes)
  const found = new Map<string, ChangedRecord[]>()
  let changes: ChangedRecord[] = []
  const texts = pieces(stdout)
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] ?? ''
    if (!text.startsWith(':')) {
      changes = []
      found.set(text, changes)
      continue
    }
    const [, mode = '', , id = '', status = ''] = text.split(' ')
    const path = texts[++at] ?? ''
    const kind = mode === '160000' ? 'commit' : 'blob'
    changes.push({ path, record: status === 'D' ? '' : `${mode} ${kind} ${id}\t${path}` })
  }
  return code === 0 ? found : new Map()
}

/** Merges sorted records and changes. A comparison of Latin-1 texts is one of their bytes. */
function changedRecords(records: readonly ListedRecord[], changes: readonly ChangedRecord[]): ListedRecord[] {
  const sorted = changes.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const merged: ListedRecord[] = []
  let next = 0
  for (const one of records) {
    for (; next < sorted.length && (sorted[next]?.path ?? '') < one.path; next++) add(sorted[next])
    if (sorted[next]?.path === one.path) add(sorted[next++])
    else merged.push(one)
  }
  for (; next < sorted.length; next++) add(sorted[next])
  return merged

  function add(change: ChangedRecord | undefined): void {
    if (change !== undefined && change.record !== '') merged.push(change)
  }
}

function listed(records: readonly ListedRecord[]): CommitListing {
  return listingOf(Buffer.from(records.map(({ record }) => `${record}\0`).join(''), 'latin1'))
}

function pieces(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return text === '' ? [] : text.replace(/\0$/, '').split('\0')
}

function decoded(path: string): string {
  return Buffer.from(path, 'latin1').toString()
}

function lacking(commit: string): InputError {
  return new InputError(`Cannot read commit ${commit.slice(0, 7)}: ${LACKING}`)
}
