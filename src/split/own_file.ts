const HEAD_BYTES = 4096

/** The conflict markers that a merge leaves in a file that both sides have changed. */
const CONFLICT_MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/gm

/**
 * Whether a file is an index file of this tool, even a broken one: it begins like one, apart from conflict markers. Only
 * such a file can be replaced by a new one.
 */
export function isOwnIndexFile(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)).replaceAll(CONFLICT_MARK, '')
  return /^\s*\{\s*"version"\s*:\s*\d+\s*,\s*"generation"\s*:/.test(head)
}
