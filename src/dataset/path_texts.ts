/** A name with an ending, as files have it. */
const FILE_NAME = /[^\s/\\.][^/\\]*\.[A-Za-z][A-Za-z0-9]{1,4}$|[^\s/\\.]\.[A-Za-z][A-Za-z0-9]{0,4}$/

export function looksLikeFile(text: string): boolean {
  return FILE_NAME.test(text)
}

/** Whether nine tenths of the texts are paths, and none of these is a sentence. */
export function looksLikePaths(texts: readonly string[]): boolean {
  if (texts.length === 0) return false
  const isPath = (text: string) => looksLikeFile(text) && text.trim().split(/\s+/).length <= MOST_WORDS
  return 10 * texts.filter(isPath).length >= 9 * texts.length
}

/** More words are no name of a file. */
const MOST_WORDS = 4
