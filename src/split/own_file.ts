const HEAD_BYTES = 4096

/** The lines that a merge leaves in a file that both sides changed. */
const CONFLICT_MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/gm

/**
 * Whether a file is a split index of this tool, readable or not: it begins as one does, conflict marks left out. Such a file
 * may be replaced by a new one; nobody else's may.
 */
export function isOwnIndexFile(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)).replaceAll(CONFLICT_MARK, '')
  return /^\s*\{\s*"version"\s*:\s*\d+\s*,\s*"generation"\s*:/.test(head)
}
