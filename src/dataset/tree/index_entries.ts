import type { Git } from './git.ts'

/** A file as git's index has it, with what it looked like when it was last found to be the blob. */
export interface IndexEntry {
  /** Of its blob. */
  readonly id: string
  /** Whether it is a symbolic link. */
  readonly isLink: boolean
  /** Bytes, modulo 2^32; 0 where git itself would look at the content again. */
  readonly size: number
  /** When the content was last changed, in milliseconds. */
  readonly modified: number
  /** When content, owner or rights were last changed, in milliseconds; 0 where that was not recorded. */
  readonly changed: number
}

/**
 * The files below a path that git's index lists, by their paths from the top level. Submodules are no files, and of a
 * conflict there is no one blob. Git only reads its index for that: it looks at no file, so that it runs no filter.
 */
export async function indexEntries(git: Git, prefix: string): Promise<ReadonlyMap<string, IndexEntry>> {
  const within = prefix === '' ? [] : ['--', prefix]
  const entries = new Map<string, IndexEntry>()
  let rest = Buffer.alloc(0)
  const onOutput = (piece: Uint8Array): void => {
    const bytes = Buffer.concat([rest, piece])
    rest = bytes.subarray(readRecords(bytes, entries))
  }
  await git(['ls-files', '-z', '--stage', '--debug', ...within], { onOutput })
  return entries
}

const LF = 10
const NUL = 0
/** Lines that `--debug` prints behind a path: ctime, mtime, dev and ino, uid and gid, size and flags. */
const LINES = 5

/** @returns where the first record starts that is not whole yet */
function readRecords(bytes: Buffer, entries: Map<string, IndexEntry>): number {
  for (let at = 0; ; ) {
    const pathEnd = bytes.indexOf(NUL, at)
    const end = pathEnd === -1 ? -1 : afterLines(bytes, pathEnd + 1)
    if (end === -1) return at
    const [, mode = '', id = '', path] = RECORD.exec(bytes.toString('utf8', at, pathEnd)) ?? []
    if (path !== undefined && mode !== SUBMODULE) {
      entries.set(path, { id, isLink: mode === LINK, ...statsIn(bytes.toString('latin1', pathEnd + 1, end)) })
    }
    at = end
  }
}

/** Of a conflict there are stages 1 to 3. */
const RECORD = /^(\d+) ([0-9a-f]+) 0\t(.+)$/s
const LINK = '120000'
const SUBMODULE = '160000'

function afterLines(bytes: Buffer, start: number): number {
  let end = start
  for (let line = 0; line < LINES && end !== 0; line++) end = bytes.indexOf(LF, end) + 1
  return end === 0 ? -1 : end
}

const STATS = /ctime: (\d+):(\d+)\s+mtime: (\d+):(\d+)\s+dev: \d+\s+ino: \d+\s+uid: \d+\s+gid: \d+\s+size: (\d+)/

/** What is not there is 0, which no file has: its content is looked at then. */
function statsIn(text: string): Pick<IndexEntry, 'size' | 'modified' | 'changed'> {
  const [, changed, changedNano, modified, modifiedNano, size] = STATS.exec(text) ?? []
  return { size: Number(size ?? 0), modified: ms(modified, modifiedNano), changed: ms(changed, changedNano) }
}

function ms(seconds = '0', nanoseconds = '0'): number {
  return Number(seconds) * 1000 + Number(nanoseconds) / 1e6
}
