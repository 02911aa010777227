import { createInterner, type TextColumn } from '../../dataset/index.ts'

const BACKSLASH = 0x5c
const DOT = 0x2e
const SLASH = 0x2f

/**
 * Returns a code for the first folder of a row's path without decoding the path; -1 if it has no folder, or if it must be normalized
 * first.
 *
 * @param skipped The number of bytes before each path.
 */
export function firstFolders({ bytes, offsets }: TextColumn, skipped: number): (row: number) => number {
  const folders = createInterner()
  return (row) => {
    const start = (offsets[row] as number) + skipped
    const end = offsets[row + 1] as number
    let slash = -1
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number
      const isStepStart = at === start || bytes[at - 1] === SLASH
      if (byte === BACKSLASH || (isStepStart && (byte === DOT || byte === SLASH))) return -1
      if (byte === SLASH && slash < 0) slash = at
    }
    return slash < 0 ? -1 : folders.code(bytes, start, slash)
  }
}
