/** The labels of a column whose cells may each contain several: `Mass|Nodule`, `7 1 2 0`. */
export interface SeveralLabels {
  /** The text between the labels, with its space if every comma is followed by one. */
  readonly separator: string
  /** The number of distinct labels. */
  readonly distinct: number
  /** A cell with several labels. */
  readonly example: string
}

const CLEAR_SEPARATORS = ['|', ';']
/** Names of classes contain these more often than several labels, so most labels must also occur alone. */
const OTHER_SEPARATORS = [',', '/', '#', '+', ' ']
/** At least one in this many cells must contain several labels. */
const FEW_OF = 50
/** The names of columns with lists. */
const OF_LISTS = /(?:labels|tags|classes|categories|genres?|topics|emotions|species|instruments|moods)$/i
const MOST_LABELS = 1000
/** Enough to find the labels, however many values there are. */
const MOST_JUDGED = 10_000

/**
 * Returns the labels in the cells of a column if they seem to be lists: the parts of cells repeat in other cells, so there
 * are fewer distinct parts than distinct cells.
 *
 * @param cells The cells, or their distinct values, without empty ones.
 */
export function severalLabels(cells: readonly string[], name: string): SeveralLabels | undefined {
  const judged = cells.length > MOST_JUDGED ? cells.slice(0, MOST_JUDGED) : cells
  const values = [...new Set(judged)]
  // Lists of JSON and Python are read without a separator.
  if (values.some((value) => /^[[{]/.test(value))) return undefined
  for (const separator of [...CLEAR_SEPARATORS, ...OTHER_SEPARATORS]) {
    const count = judged.reduce((sum, value) => sum + Number(value.includes(separator)), 0)
    if (count === 0 || count * FEW_OF < judged.length) continue
    const found = listsOf(values, separator)
    const areLists = CLEAR_SEPARATORS.includes(separator)
      ? found.parts.size < values.length || (found.parts.size === values.length && isAlone(found, values))
      : areListed(found, values, name)
    const [example] = found.lists
    if (!areLists || example === undefined || found.parts.size > MOST_LABELS) continue
    const isSpaced = found.lists.every((value) =>
      value
        .split(separator)
        .slice(1)
        .every((part) => /^ \S/.test(part)),
    )
    return {
      separator: isSpaced && separator !== ' ' ? `${separator} ` : separator,
      distinct: found.parts.size,
      example,
    }
  }
  return undefined
}

interface Lists {
  readonly separator: string
  /** The values with several parts. */
  readonly lists: readonly string[]
  /** The parts of all values. */
  readonly parts: ReadonlySet<string>
}

function listsOf(values: readonly string[], separator: string): Lists {
  const lists = values.filter((value) => value.includes(separator))
  const parts = new Set<string>()
  for (const value of values) for (const part of partsOf(value, separator)) parts.add(part)
  return { separator, lists, parts }
}

/** Whether a part of a list is also a cell of its own, as `Drama` next to `Comedy|Drama`. */
function isAlone({ separator, lists }: Lists, values: readonly string[]): boolean {
  const known = new Set(values)
  return lists.some((value) => partsOf(value, separator).some((part) => known.has(part)))
}

function partsOf(value: string, separator: string): string[] {
  return value.split(separator).map((part) => part.trim())
}

const FEWEST_LISTS = 3
/** The share of the parts that must also occur alone. In columns that are named like lists, half is enough. */
const ALONE = 0.9
const ALONE_IN_LISTS = 0.5

function areListed({ separator, lists, parts }: Lists, values: readonly string[], name: string): boolean {
  const all = lists.map((value) => partsOf(value, separator))
  if (lists.length < FEWEST_LISTS && !OF_LISTS.test(name)) return false
  if (!all.every((list) => new Set(list).size === list.length && list.every((part) => isLabel(part, separator))))
    return false
  const inLists = new Set(all.flat())
  if (OF_LISTS.test(name) && [...inLists].every((part) => CODE.test(part))) return true
  const known = new Set(values)
  const alone = [...inLists].filter((part) => known.has(part)).length
  const areCodes = [...inLists].every((part) => /^\d{1,3}$/.test(part))
  const least = areCodes || (OF_LISTS.test(name) && separator !== ' ') ? ALONE_IN_LISTS : ALONE
  if (alone > 0 && alone >= least * inLists.size) return true
  if (separator === ',' && OF_LISTS.test(name) && !lists.some((value) => value.includes(', ')))
    return alone > 0 || parts.size * 2 <= values.length
  return separator === ' ' && areVaried(all, parts, values)
}

const PLAIN = /^[\w\p{L}() .&'-]+$/u
/** `/m/05zppz`, `obo:123`. */
const CODE = /^\/?[\w.-]+(?:[/:][\w.-]+)+$/

/** Cells with commas in sentences, fractions and phrases are no lists. */
function isLabel(part: string, separator: string): boolean {
  return separator === ' ' ? /^(?:\d{1,3}|[\p{L}][\w\p{L}-]+)$/u.test(part) : PLAIN.test(part) || CODE.test(part)
}

const FEWEST_LENGTHS = 3
/** A length of lists counts if at least this share of the values has it. */
const LEAST_OF_LENGTH = 0.05
/** There are far fewer words than values. */
const VALUES_A_PART = 4

/** Whether the same few words are in many values of different lengths, unlike in names of classes: `haze primary water`. */
function areVaried(
  lists: readonly (readonly string[])[],
  parts: ReadonlySet<string>,
  values: readonly string[],
): boolean {
  const lengths = new Map<number, number>()
  for (const { length } of lists) lengths.set(length, (lengths.get(length) ?? 0) + 1)
  const frequent = [...lengths.values()].filter((count) => count >= LEAST_OF_LENGTH * values.length)
  return frequent.length >= FEWEST_LENGTHS && parts.size * VALUES_A_PART <= values.length
}
