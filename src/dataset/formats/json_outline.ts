/** What the start of a JSON document shows about the whole document. */
export interface JsonOutline {
  /** The path of keys to each value, with lists as `[]`: `images`, `images[].file_name`, `[].data`. */
  readonly keys: ReadonlySet<string>
  /** The number of values that were found in each list, by its path: `images`, or '' for a document that is a list. */
  readonly counts: ReadonlyMap<string, number>
}

interface Level {
  readonly path: string
  readonly isList: boolean
  key: string
}

const DEEPEST = 4
const LONGEST_PATH = 300
const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE, SPACE] = [
  0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d, 0x20,
]

/**
 * Outlines a JSON document without parsing it. If it is incomplete or not JSON, the result contains the keys up to
 * that point.
 */
export function jsonOutline(text: string): JsonOutline {
  const keys = new Set<string>()
  const counts = new Map<string, number>()
  const levels: Level[] = []
  let awaitsKey = false
  let awaitsValue = false
  const begins = () => {
    const level = levels.at(-1)
    if (awaitsValue && level?.isList && isNear(levels, level)) counts.set(level.path, (counts.get(level.path) ?? 0) + 1)
    awaitsValue = false
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code <= SPACE) continue
    const level = levels.at(-1)
    if (code === QUOTE) {
      const end = endOfText(text, i + 1)
      if (awaitsKey && level !== undefined) {
        level.key = text.slice(i + 1, end)
        if (isNear(levels, level)) keys.add(pathOf(level))
        awaitsKey = false
      } else begins()
      i = end
    } else if (code === OPEN || code === OPEN_LIST) {
      begins()
      levels.push({ path: level === undefined ? '' : pathOf(level), isList: code === OPEN_LIST, key: '' })
      awaitsKey = code === OPEN
      awaitsValue = code === OPEN_LIST
    } else if (code === CLOSE || code === CLOSE_LIST) {
      levels.pop()
      awaitsKey = awaitsValue = false
    } else if (code === COMMA) {
      awaitsKey = level !== undefined && !level.isList
      awaitsValue = level?.isList ?? false
    } else if (awaitsValue) begins()
  }
  return { keys, counts }
}

/**
 * Whether a value is near the top. Deeper levels could have as many paths as brackets, each as long as their number.
 */
function isNear(levels: readonly Level[], { path, key }: Level): boolean {
  return levels.length <= DEEPEST && path.length + key.length <= LONGEST_PATH
}

function endOfText(text: string, start: number): number {
  let end = start
  while (end < text.length && text.charCodeAt(end) !== QUOTE) end += text.charCodeAt(end) === BACKSLASH ? 2 : 1
  return end
}

function pathOf({ path, isList, key }: Level): string {
  if (isList) return `${path}[]`
  return path === '' ? key : `${path}.${key}`
}
