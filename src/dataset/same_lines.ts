const CR = 0x0d
const LF = 0x0a

/**
 * Whether two files have the same bytes apart from their line ends. Git for Windows writes text files with CRLF to the working tree, while
 * the commit has LF.
 */
export function hasSameLines(left: Uint8Array, right: Uint8Array): boolean {
  if (Buffer.compare(left, right) === 0) return true
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    if (left[i] === CR && left[i + 1] === LF) i++
    if (right[j] === CR && right[j + 1] === LF) j++
    if (left[i++] !== right[j++]) return false
  }
  return true
}
