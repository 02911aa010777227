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
const ZERO = 0x30
const NINE = 0x39

/** Of a conflict there are stages 1 to 3. */
const RECORD = /^(\d+) ([0-9a-f]+) 0\t(.+)$/s
const LINK = '120000'
const SUBMODULE = '160000'

/** @returns where the first record starts that is not whole yet */
function readRecords(bytes: Buffer, entries: Map<string, IndexEntry>): number {
  for (let at = 0; ; ) {
    const pathEnd = bytes.indexOf(NUL, at)
    const end = pathEnd === -1 ? -1 : readNumbers(bytes, pathEnd + 1)
    if (end === -1) return at
    const [, mode = '', id = '', path] = RECORD.exec(bytes.toString('utf8', at, pathEnd)) ?? []
    if (path !== undefined && mode !== SUBMODULE) entries.set(path, { id, isLink: mode === LINK, ...stats() })
    at = end
  }
}

/** Lines that `--debug` prints behind a path. */
const LINES = 5
/** ctime and mtime (seconds, nanoseconds), dev, ino, uid, gid, size, in this order. */
const numbers = new Float64Array(9)

/** A regular expression takes half of all the time here. */
function readNumbers(bytes: Buffer, start: number): number {
  numbers.fill(0)
  let lines = 0
  let place = -1
  let inNumber = false
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] as number
    const isDigit = byte >= ZERO && byte <= NINE
    if (isDigit && !inNumber) place++
    if (isDigit && place < numbers.length) numbers[place] = (numbers[place] as number) * 10 + byte - ZERO
    inNumber = isDigit
    if (byte === LF && ++lines === LINES) return at + 1
  }
  return -1
}

/** Were git to print something else there, no file would look as it says, and each would be looked at. */
function stats(): Pick<IndexEntry, 'size' | 'modified' | 'changed'> {
  const [changed = 0, changedNano = 0, modified = 0, modifiedNano = 0, , , , , size = 0] = numbers
  return { size, modified: modified * 1000 + modifiedNano / 1e6, changed: changed * 1000 + changedNano / 1e6 }
}
