/** The smallest and the largest code of a column. */
export interface CodeRange {
  readonly least: number
  readonly most: number
}

const MOST_CODES = 10_000
const CODE = /^\s*\d{1,5}(?:\.0)?\s*$/

/** Returns the range of codes from 0 or 1, if each value is one of them, or several with this separator between them. */
export function codeRange(values: Iterable<string>, separator: string | undefined): CodeRange | undefined {
  let [least, most] = [MOST_CODES, 0]
  for (const value of values) {
    for (const part of separator === undefined ? [value] : value.split(separator)) {
      const code = CODE.test(part) ? Number(part) : MOST_CODES
      if (code >= MOST_CODES) return undefined
      least = Math.min(least, code)
      most = Math.max(most, code)
    }
  }
  return least <= 1 && most > least ? { least, most } : undefined
}
