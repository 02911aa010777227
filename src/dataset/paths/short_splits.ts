import { baseName } from './paths.ts'
import { type NamedSplit, namedSplit } from './split_names.ts'

/** Abbreviations that can also be languages. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['tr', 'train'],
  ...['va', 'vl', 'cv'].map((word) => [word, 'val'] as const),
  ...['te', 'ts', 'tt'].map((word) => [word, 'test'] as const),
])
const SHORT_WORD = /(?<![A-Za-z])(?:tr|va|vl|cv|te|ts|tt)(?=[-_. ])/

/** Returns the split that an abbreviation in a file's name means: `tr.json`. */
export function shortSplit(path: string): string | undefined {
  return SHORT.get(SHORT_WORD.exec(baseName(path))?.[0] ?? '')
}

/**
 * Returns the splits of sibling folders if all of them are named after one and `tr` is among them: `tr`, `cv` and `tt`.
 * Returns `undefined` for other names.
 */
export function shortSplitFolders(names: readonly string[]): ReadonlyMap<string, NamedSplit> | undefined {
  const found = new Map<string, NamedSplit>()
  for (const name of names) {
    const short = SHORT.get(name.toLowerCase())
    const named = short === undefined ? namedSplit(name) : { split: short, kind: kindOf(short) }
    if (named !== undefined) found.set(name, named)
  }
  const splits = new Set([...found.values()].map(({ split }) => split))
  return names.length > 1 && splits.size === names.length && splits.has('train') ? found : undefined
}

function kindOf(split: string): NamedSplit['kind'] {
  return split === 'train' ? 'train' : 'held-out'
}

/**
 * Returns what the splits of one dataset are called: `eval` is `test` if there are samples to train on and no other test
 * split.
 */
export function testForEval(splits: Iterable<string>): (split: string) => string {
  const known = new Set(splits)
  const isTest = known.has('train') && known.has('eval') && ![...known].some((split) => OTHER_TESTS.test(split))
  return (split) => (isTest && split === 'eval' ? 'test' : split)
}

const OTHER_TESTS = /^(?:test|holdout|pred)/i
