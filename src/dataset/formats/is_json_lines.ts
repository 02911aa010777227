const LF = 10
const BRACE = 123
const BOM = [0xef, 0xbb, 0xbf]
/** A longer line is not treated as a record. */
const LONGEST = 1024 * 1024

/**
 * Whether a file contains JSON Lines, regardless of its extension: its first line is a complete object, and the next
 * line starts another one.
 */
export function isJsonLines(bytes: Uint8Array): boolean {
  const start = skipBlanks(bytes, BOM.every((byte, i) => bytes[i] === byte) ? BOM.length : 0)
  if (bytes[start] !== BRACE) return false
  const end = bytes.subarray(0, start + LONGEST).indexOf(LF, start)
  if (end === -1 || bytes[skipBlanks(bytes, end)] !== BRACE) return false
  try {
    JSON.parse(new TextDecoder().decode(bytes.subarray(start, end)))
    return true
  } catch {
    return false
  }
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from
  while (bytes[at] === LF || bytes[at] === 13 || bytes[at] === 32 || bytes[at] === 9) at++
  return at
}
