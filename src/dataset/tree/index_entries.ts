import type { Git } from './git.ts'

/** A file as git's index has it. */
export interface IndexEntry {
  /** `100644`, `100755` or, for a symbolic link, `120000`. */
  readonly mode: string
  /** Of its blob. */
  readonly id: string
  /** Bytes of the file when it was last found to be the blob, modulo 2^32; 0 where git itself would look again. */
  readonly size: number
  /** When it was last changed then: whole seconds and nanoseconds (0 where they were not recorded). */
  readonly modified: Time
  /** When its content or its owner was last changed then; 0 where it was not recorded. */
  readonly changed: Time
}

export interface Time {
  readonly seconds: number
  readonly nanoseconds: number
}

const LF = 10
const NUL = 0
/** Lines that `--debug` prints behind a path: ctime, mtime, dev and ino, uid and gid, size and flags. */
const LINES = 5

/**
 * The files below a path that git's index lists, by their paths from the top level. Submodules are no files, and of a
 * conflict there is no one blob. Git only reads its index for that: it looks at no file, so that it runs no filter.
 */
export async function indexEntries(git: Git, prefix: string): Promise<ReadonlyMap<string, IndexEntry>> {
  const within = prefix === '' ? [] : ['--', prefix]
  const { stdout } = await git(['ls-files', '-z', '--stage', '--debug', ...within])
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const entries = new Map<string, IndexEntry>()
  for (let at = 0; at < stdout.length; ) {
    const pathEnd = stdout.indexOf(NUL, at)
    const end = afterLines(stdout, pathEnd + 1)
    if (pathEnd === -1 || end === undefined) break
    const record = decoder.decode(stdout.subarray(at, pathEnd))
    const [, mode = '', id = '', path] = /^(\d+) ([0-9a-f]+) 0\t(.+)$/s.exec(record) ?? []
    if (path !== undefined && mode !== SUBMODULE) {
      entries.set(path, { mode, id, ...statsIn(decoder.decode(stdout.subarray(pathEnd + 1, end))) })
    }
    at = end
  }
  return entries
}

function afterLines(bytes: Uint8Array, start: number): number | undefined {
  let end = start
  for (let line = 0; line < LINES; line++) {
    const found = bytes.indexOf(LF, end)
    if (found === -1) return undefined
    end = found + 1
  }
  return end
}

const SUBMODULE = '160000'
const STATS = /ctime: (\d+):(\d+)\s+mtime: (\d+):(\d+)\s+dev: \d+\s+ino: \d+\s+uid: \d+\s+gid: \d+\s+size: (\d+)/

/** What is not there is 0, which no file has: it is looked at then. */
function statsIn(text: string): Pick<IndexEntry, 'size' | 'modified' | 'changed'> {
  const [, ...found] = STATS.exec(text) ?? []
  const [changed = 0, changedNano = 0, modified = 0, modifiedNano = 0, size = 0] = found.map(Number)
  return {
    size,
    modified: { seconds: modified, nanoseconds: modifiedNano },
    changed: { seconds: changed, nanoseconds: changedNano },
  }
}
