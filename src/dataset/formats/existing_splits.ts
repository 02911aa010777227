import { firstFew, formatCount, InputError } from '../../config/index.ts'
import { namedSplit, testForEval } from '../paths/index.ts'
import { type CodedColumn, codeBook, type ExistingSplits } from '../table/index.ts'

const WORDS: ReadonlyMap<string, string> = new Map([
  ['train', 'train'],
  ['test', 'test'],
  ...['val', 'valid', 'validation', 'dev'].map((word) => [word, 'val'] as const),
  // Croissant's terms.
  ...['cr:', 'http://mlcommons.org/croissant/', 'https://mlcommons.org/croissant/'].flatMap((prefix) => [
    [`${prefix}trainingsplit`, 'train'] as const,
    [`${prefix}validationsplit`, 'val'] as const,
    [`${prefix}testsplit`, 'test'] as const,
  ]),
])

/** Returns `train`, `val` or `test` for the words that datasets use for them, or `undefined` for any other word. */
function splitWord(text: string): string | undefined {
  return WORDS.get(text.trim().toLowerCase())
}

/**
 * Returns the splits that a column names. A row with an empty cell is in no split. Names such as `testing` and `test-set` mean
 * the same as in folders, unless the column also has another name of that split.
 */
export function existingSplits({ values, codes }: CodedColumn): ExistingSplits {
  const known = codeBook()
  const renamed = testForEval(values.map((value) => namedSplit(value.trim())?.split ?? value))
  const words = values.map((value) => splitWord(value) ?? folderWord(value, renamed))
  const times = new Map<string | undefined, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  const translated = values.map((value, i) => {
    const isOnly = times.get(words[i]) === 1
    return value === '' ? -1 : known.codeOf(splitWord(value) ?? (isOnly ? words[i] : undefined) ?? value)
  })
  return { codes: codes.map((code) => translated[code] ?? -1), names: fewEnough(known.values) }
}

function folderWord(value: string, renamed: (split: string) => string): string | undefined {
  const split = renamed(namedSplit(value.trim())?.split ?? '')
  return STANDARD.has(split) ? split : undefined
}

const STANDARD: ReadonlySet<string> = new Set(WORDS.values())

/** Tables of splits and classes would not fit into memory with more, and no dataset has so many. */
const MOST_SPLITS = 1000

/** @throws {InputError} for more splits than a dataset can have. */
function fewEnough(names: readonly string[]): readonly string[] {
  if (names.length <= MOST_SPLITS) return names
  const found = `Found ${formatCount(names.length)} different splits, for example ${firstFew(names.slice(0, 2))}`
  throw new InputError(`${found}. A dataset can have at most ${formatCount(MOST_SPLITS)}. Check labels.split.`)
}

/**
 * Returns the splits of samples that can be in more than one: the first one counts, and the others are kept in
 * `further`.
 */
export function listedSplits(rows: readonly (readonly string[])[]): ExistingSplits {
  const known = codeBook()
  const codeOf = (name: string) => known.codeOf(splitWord(name) ?? name)
  const codes = Int32Array.from(rows, ([first]) => (first === undefined ? -1 : codeOf(first)))
  const further = rows.flatMap((names, row) => names.slice(1).map((name) => ({ row, code: codeOf(name) })))
  const names = fewEnough(known.values)
  if (further.length === 0) return { codes, names }
  return {
    codes,
    names,
    further: {
      rows: Int32Array.from(further, ({ row }) => row),
      codes: Int32Array.from(further, ({ code }) => code),
    },
  }
}
