const ENDING = /^[A-Za-z][A-Za-z0-9]{0,4}$/

/** Whether a text ends like a file name: `a.jpg`, `images/my cat.JPEG`. */
export function namesAFile(text: string): boolean {
  const dot = text.lastIndexOf('.')
  return dot > 0 && !/[\s./\\]/.test(text.charAt(dot - 1)) && ENDING.test(text.slice(dot + 1))
}

/** Whether at least nine tenths of the first texts are paths and not sentences. */
export function looksLikePaths(texts: readonly string[]): boolean {
  const first = texts.slice(0, MOST_LOOKED_AT)
  const isPath = (text: string) => namesAFile(text) && text.trim().split(/\s+/).length <= MOST_WORDS
  return first.length > 0 && 10 * first.filter(isPath).length >= 9 * first.length
}

const MOST_LOOKED_AT = 1000
/** A text with more words is not a file name. */
const MOST_WORDS = 4
