/** What the start of a JSON document tells of the whole. */
export interface JsonOutline {
  /** The keys on the way to each value, lists as `[]`: `images`, `images[].file_name`, `[].data`. */
  readonly keys: ReadonlySet<string>
  /** How many values were seen in each list, by its path: `images`, '' for a document that is a list. */
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

/** Looks at a JSON document without parsing it: what is cut off, or no JSON at all, gives the keys until there. */
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

/** Far from the top there may be as many paths as brackets, each as long as their number. */
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
