import { InputError } from '../../config/index.ts'
import { type CommitListing, listingOf, TooManyFiles } from './commit_listing.ts'
import type { Git } from './git.ts'
import { LACKING } from './git_objects.ts'
import { listingBytes } from './listing_size.ts'

/** The files of one commit of a history. */
export interface ListedCommit {
  readonly commit: string
  readonly listing: CommitListing
  /** The paths that differ from the commit before it in the list; all paths of the first commit. */
  readonly changed: ReadonlySet<string>
}

/** The number of bytes of the longest output that is kept as one text. */
const MAX_LISTINGS_BYTES = 2 ** 28
const COUNT_AFTER = 300

/** A record of `ls-tree -z` without its NUL, as Latin-1, so every byte is one character and sorts as a byte. */
interface ListedRecord {
  readonly path: string
  readonly record: string
}

/** Limits of the listings of a history. */
interface ListingLimits {
  /** The number of bytes of the longest listing of a commit, and of the differences that one run of git prints. */
  readonly maxBytes?: number
  /**
   * The number of milliseconds after which a commit whose differences git has not printed yet is counted. Git compares a
   * whole commit in memory before it prints anything.
   */
  readonly countAfter?: number
}

/**
 * Lists the files of many commits with two runs of git: the files of the first commit, and what differs from each commit to
 * the next. Large commits need more runs.
 *
 * @param commits full hashes; neighbors should have most files in common
 * @throws {InputError} if the clone lacks a tree, or a commit has more files than can be listed
 */
export async function* commitListings(
  git: Git,
  commits: readonly string[],
  { maxBytes = MAX_LISTINGS_BYTES, countAfter = COUNT_AFTER }: ListingLimits = {},
): AsyncGenerator<ListedCommit> {
  const [first] = commits
  if (first === undefined) return
  let records = await firstRecords(git, first, maxBytes)
  yield { commit: first, listing: listed(records), changed: new Set(records.map(({ path }) => decoded(path))) }
  for (let next = 1; next < commits.length; ) {
    const differences = await differencesFrom(git, commits.slice(next - 1), { maxBytes, countAfter })
    for (const { commit, changes } of differences) {
      records = changedRecords(records, changes)
      if (lengthOf(records) > maxBytes) throw new TooManyFiles(commit, maxBytes)
      yield { commit, listing: listed(records), changed: new Set(changes.map(({ path }) => decoded(path))) }
    }
    next += differences.length
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

/** What a commit changes, compared with the commit before it in the list. */
interface Difference {
  readonly commit: string
  readonly changes: ChangedRecord[]
}

/**
 * Returns what each commit after the first changes, up to the commit at which git has printed as much as is kept at once.
 * There is at least one.
 */
async function differencesFrom(
  git: Git,
  commits: readonly string[],
  { maxBytes, countAfter }: Required<ListingLimits>,
): Promise<Difference[]> {
  const pairs = commits.slice(1).map((commit, place) => `${MARK}${commit} ${commits[place]}\n`)
  const stdin = new TextEncoder().encode(pairs.join(''))
  const args = ['diff-tree', '--stdin', '-r', '-z', '--raw', '--no-renames', '--no-ext-diff', '--always']
  const reader = differenceReader()
  const refusal = new AbortController()
  let tooLarge: string | undefined
  const count = async (): Promise<void> => {
    const commit = commits[reader.started()] ?? ''
    const bytes = await listingBytes(git, commit, maxBytes).catch(() => undefined)
    if (bytes === undefined || bytes <= maxBytes) return
    tooLarge ??= commit
    refusal.abort()
  }
  const timer = setTimeout(() => void count(), countAfter)
  const onOutput = (piece: Uint8Array): void => {
    reader.add(piece)
    timer.refresh()
  }
  const run = git(args, { stdin, maxOutput: maxBytes, onOutput, signal: refusal.signal })
  const { code, isTooLong } = await run.finally(() => clearTimeout(timer))
  if (tooLarge !== undefined) throw new TooManyFiles(tooLarge, maxBytes)
  const complete = code === 0 ? reader.found : reader.found.slice(0, Math.max(reader.started() - 1, 0))
  const wrong = complete.findIndex(({ commit }, place) => commit !== commits[place + 1])
  const known = wrong === -1 ? complete : complete.slice(0, wrong)
  if (known.length > 0) return known
  const next = commits[1] ?? ''
  throw isTooLong ? new TooManyFiles(next, maxBytes) : lacking(next)
}

/** A line that is no hash. `git diff-tree --stdin` repeats it when it has printed everything before it. */
const MARK = '=\n'

/** Parses what `git diff-tree -z` prints, while it prints it. */
function differenceReader() {
  const found: Difference[] = []
  let started = 0
  let rest = ''
  let raw: string | undefined

  const take = (text: string): void => {
    if (raw !== undefined) {
      const [, mode = '', , id = '', status = ''] = raw.split(' ')
      const kind = mode === '160000' ? 'commit' : 'blob'
      found.at(-1)?.changes.push({ path: text, record: status === 'D' ? '' : `${mode} ${kind} ${id}\t${text}` })
      raw = undefined
    } else if (text.startsWith(':')) raw = text
    else found.push({ commit: afterMark(text), changes: [] })
  }
  const afterMark = (text: string): string => {
    let at = 0
    for (; text.startsWith(MARK, at); at += MARK.length) started++
    return text.slice(at)
  }

  return {
    found,
    /** The number of pairs that git has started to compare. */
    started: () => started,
    add(piece: Uint8Array): void {
      const texts = `${rest}${latin1(piece)}`.split('\0')
      rest = texts.pop() ?? ''
      for (const text of texts) take(text)
      if (raw === undefined) rest = afterMark(rest)
    },
  }
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

function lengthOf(records: readonly ListedRecord[]): number {
  return records.reduce((sum, { record }) => sum + record.length + 1, 0)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

function pieces(bytes: Uint8Array): string[] {
  const text = latin1(bytes)
  return text === '' ? [] : text.replace(/\0$/, '').split('\0')
}

function decoded(path: string): string {
  return Buffer.from(path, 'latin1').toString()
}

function lacking(commit: string): InputError {
  return new InputError(`Cannot read commit ${commit.slice(0, 7)}: ${LACKING}`)
}
