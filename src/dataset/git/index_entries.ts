import type { Git } from './git.ts'

/** A file in git's index, with its state on disk when it was last found to match the blob. */
export interface IndexEntry {
  /** The id of its blob. */
  readonly id: string
  /** Whether it is a symbolic link. */
  readonly isLink: boolean
  /** The size in bytes, modulo 2^32; 0 if git itself would compare the content again. */
  readonly size: number
  /** When the content was last changed, in milliseconds. */
  readonly modified: number
  /** When content, owner or permissions were last changed, in milliseconds; 0 if that was not recorded. */
  readonly changed: number
}

/**
 * Returns the files below a path that are in git's index, by their paths from the top level. Submodules are not files,
 * and a conflict has no single blob. Git only reads its index for this. It does not look at any file, so it does not
 * run any filter.
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

/** The stage is 0, except for a conflict, which has the stages 1 to 3. */
const RECORD = /^(\d+) ([0-9a-f]+) 0\t(.+)$/s
const LINK = '120000'
const SUBMODULE = '160000'

/** @returns where the first incomplete record starts */
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

/** The number of lines that `--debug` prints after a path. */
const LINES = 5
/** ctime and mtime (seconds, nanoseconds), dev, ino, uid, gid, size, in this order. */
const numbers = new Float64Array(9)

/** A regular expression would take half of the total time. */
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

/** If git printed something else, no file would seem unchanged, and each one would be compared. */
function stats(): Pick<IndexEntry, 'size' | 'modified' | 'changed'> {
  const [changed = 0, changedNano = 0, modified = 0, modifiedNano = 0, , , , , size = 0] = numbers
  return { size, modified: modified * 1000 + modifiedNano / 1e6, changed: changed * 1000 + changedNano / 1e6 }
}
