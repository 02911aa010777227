/** `{'NORM': 100.0, 'SR': 0.0}`: a number for each of several codes. */
const NUMBER_OF_CODE = `(?:'[^'"{}]*'|"[^"{}]*")\\s*:\\s*-?\\d+(?:\\.\\d+)?`
const CODES = new RegExp(`^\\{\\s*${NUMBER_OF_CODE}(?:\\s*,\\s*${NUMBER_OF_CODE})*\\s*\\}$`)
const KEY = /(?:'([^'"{}]*)'|"([^"{}]*)")\s*:/g
/** The keys of objects that may name a class if the user chose their column. */
export const CLASS_KEYS: readonly string[] = ['category', 'category_name', 'class', 'class_name', 'label']
const NAME = new RegExp(`["'](?:${CLASS_KEYS.join('|')})["']\\s*:\\s*(?:"([^"\\\\]+)"|'([^'\\\\]+)')`, 'g')

const MOST_JUDGED = 200

/** Whether a cell assigns a number to each of several codes. */
export function areCodes(cell: string): boolean {
  return CODES.test(cell)
}

/**
 * Returns the distinct classes in cells of objects: the codes of `{'NORM': 100.0}`, or the categories in
 * `[{"category": "car"}]`. Returns an empty set if some cells are something else.
 */
export function classesInObjects(cells: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const some = cells.filter((cell) => !/^[[{]\s*[\]}]$/.test(cell)).slice(0, MOST_JUDGED)
  const pattern = some.every(areCodes) ? KEY : NAME
  for (const cell of some) {
    const names = Array.from(cell.matchAll(pattern), ([, one, other]) => one ?? other ?? '')
    if (names.length === 0) return new Set()
    for (const name of names) found.add(name)
  }
  return found
}

const EMPTY = /^\[\s*\]$/
const NUMBERS = /^\[\s*(?:\[["'\s\d.,[\]-]*|["']?[01](?:\.0?)?(?:["'\s,]+[01](?:\.0?)?)+["'\s]*\])$/

/** Whether cells are lists of lists of numbers, or of 0 and 1 per class, which cannot be read as classes. */
export function areNumbers(cells: readonly string[]): boolean {
  const some = cells.slice(0, MOST_JUDGED).filter((cell) => !EMPTY.test(cell))
  return some.length > 0 && some.every((cell) => NUMBERS.test(cell))
}
