/** What the name of a folder or file says about the split that it holds. */
export interface NamedSplit {
  /** `train`, `val` or `test`, or for any other word the word itself. */
  readonly split: string
  readonly kind: 'train' | 'held-out' | 'fold' | 'unlabelled'
}

/** The split that each word stands for. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...['train', 'training'].map((word) => [word, 'train'] as const),
  ...['val', 'valid', 'validation', 'dev'].map((word) => [word, 'val'] as const),
  ...['test', 'testing'].map((word) => [word, 'test'] as const),
  ...['eval', 'evaluation'].map((word) => [word, 'eval'] as const),
  ['trainval', 'trainval'],
  ['holdout', 'holdout'],
  ...['pred', 'prediction', 'predict'].map((word) => [word, 'pred'] as const),
  ...['unlabeled', 'unlabelled'].map((word) => [word, 'unlabeled'] as const),
  ...['unsup', 'unsupervised'].map((word) => [word, word] as const),
])

const UNLABELLED: ReadonlySet<string> = new Set(['unlabeled', 'unsup', 'unsupervised'])

/** Words that stand beside a split's without changing it: `train_set`, `seg_train`, `test_images`. */
const FILLERS: ReadonlySet<string> = new Set(['set', 'seg', 'data', 'dataset', 'split', 'images', 'imgs'])
const PREFIX = /^(train(?:ing)?|val(?:id(?:ation)?)?|dev|test(?:ing)?)([-_ ]?)(.*)$/i
const FOLD = /^(?:cv)?fold[-_ ]?\d{1,3}$/
const YEARS = /^(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d$/g

/**
 * The split that a folder is named after: `train`, `Training`, `train_set`, `seg_train`, `train2017`, `fold_3`; none for
 * any other name.
 */
export function namedSplit(name: string): NamedSplit | undefined {
  const found = known.get(name)
  if (found !== undefined) return found ?? undefined
  const split = splitNamed(name)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(name, split ?? null)
  return split
}

/** The words and folders that many paths share, of which each is looked at once; null for a name of anything else. */
const known = new Map<string, NamedSplit | null>()
const MOST_KNOWN = 1000

function splitNamed(name: string): NamedSplit | undefined {
  const bare = name.toLowerCase().replace(/^[-_ ]+|(?<![-_ ])[-_ ]+$/g, '')
  if (FOLD.test(bare)) return { split: bare, kind: 'fold' }
  const words = bare
    .replace(YEARS, '')
    .split(/[-_ ]+/)
    .filter((word) => word !== '' && !FILLERS.has(word))
  const word = words.join('')
  const split = WORDS.get(word) ?? WORDS.get(word.replace(/(?:set|data|\d{1,2})$/, ''))
  return split === undefined ? undefined : { split, kind: kindOf(split) }
}

/**
 * The split that a key is named after, also where other words stand before or behind it: `train`, `oos_train`,
 * `validation_matched`. None for any other key, and where both ends name one: `train_test`.
 */
export function splitOfKey(key: string): NamedSplit | undefined {
  const named = namedSplit(key)
  if (named !== undefined) return named
  // `train_0001` and `test_dog.jpg` are samples.
  const words = key.split(/[-_ ]+/)
  if (!words.every((word) => /^[A-Za-z]+\d?$/.test(word))) return undefined
  const [first, last] = [namedSplit(words[0] ?? ''), namedSplit(words.at(-1) ?? '')]
  return first === undefined || last === undefined ? (first ?? last) : undefined
}

/** The split that the first such folder on the way to a file is named after. */
export function splitAbove(path: string): { split?: string } {
  const split = path
    .split('/')
    .slice(0, -1)
    .map((step) => namedSplit(step)?.split)
    .find((name) => name !== undefined)
  return split === undefined ? {} : { split }
}

function kindOf(split: string): NamedSplit['kind'] {
  if (UNLABELLED.has(split)) return 'unlabelled'
  return split.startsWith('train') ? 'train' : 'held-out'
}

/** Whether a name is a split's, or begins or ends as one: `train`, `cats_train`, `test-images2`. */
export function looksLikeSplit(name: string): boolean {
  const words = name.toLowerCase().match(/[a-z]+/g) ?? []
  const ends = [words[0] ?? '', words.at(-1) ?? '']
  return namedSplit(name) !== undefined || ends.some((word) => WORDS.has(word))
}

/** `trainA`, `test_cat`: a split's word with what follows it. None for a name of another kind, such as `trains`. */
export function splitPrefix(name: string): { readonly split: string; readonly rest: string } | undefined {
  const [, word = '', separator = '', rest = ''] = PREFIX.exec(name) ?? []
  const split = WORDS.get(word.toLowerCase())
  const isApart = separator !== '' || /^[A-Z\d]$/.test(rest)
  return split !== undefined && rest !== '' && isApart ? { split, rest } : undefined
}

/** What follows the word `test` where there are several test sets: `test-dev`, `test_std`. */
const OF_TEST = /^(?:dev|std|standard|challenge|public|private|hidden)$/i

/**
 * The splits among names that differ by a split's word alone: `nsynth-train`, `nsynth-valid`; `WIDER_train`, `WIDER_val`.
 * None where most of the names are no such, or there is nothing to train with.
 */
export function affixedSplits(names: readonly string[]): ReadonlyMap<string, NamedSplit> | undefined {
  const families = new Map<string, Map<string, NamedSplit>>()
  for (const name of names) {
    for (const { around, split } of splitsInside(name)) {
      families.set(around, (families.get(around) ?? new Map()).set(name, split))
    }
  }
  const [most] = [...families.values()].filter(isFamily).sort((a, b) => b.size - a.size)
  return most !== undefined && most.size * 2 > names.length ? most : undefined
}

function isFamily(family: ReadonlyMap<string, NamedSplit>): boolean {
  const kinds = new Set([...family.values()].map(({ kind }) => kind))
  return family.size > 1 && kinds.has('train') && new Set([...family.values()].map(({ split }) => split)).size > 1
}

interface SplitInside {
  /** What stands before and behind the split's word. */
  readonly around: string
  readonly split: NamedSplit
}

/** Each split's word in a name that has other words too. */
function splitsInside(name: string): SplitInside[] {
  const parts = name.split(/([-_. ]+)/)
  return parts.flatMap((part, i) => {
    const split = WORDS.get(part.toLowerCase())
    if (split === undefined || parts.length === 1) return []
    const single = { around: aroundOf(parts, i, 1), split: { split, kind: kindOf(split) } }
    const next = parts[i + 2] ?? ''
    if (split !== 'test' || !OF_TEST.test(next)) return [single]
    const several = `${split}-${next.toLowerCase()}`
    return [single, { around: aroundOf(parts, i, 3), split: { split: several, kind: 'held-out' as const } }]
  })
}

function aroundOf(parts: readonly string[], at: number, count: number): string {
  return `${parts.slice(0, at).join('')}\n${parts.slice(at + count).join('')}`.toLowerCase()
}

/** Words for a column that tells the split of each row, where they are the whole of its name or its last word. */
const SPLIT_COLUMN = /^(?:splits?|subsets?|folds?|usage|partitions?|phase|(?:data)?set)$/
/** Of these, the ones whose numbers are splits too. */
const NUMBERED_SPLITS = /^(?:splits?|folds?|partitions?)$/

/** Whether a column is named as one that tells the split of each row: `Usage`, `data_split`, `fold`. */
export function isSplitColumn(name: string): boolean {
  return SPLIT_COLUMN.test(lastWord(name))
}

/** Whether values of a column of that name are splits: one of them is named so, or all are small numbers where the name allows. */
export function areSplits(values: readonly string[], column: string): boolean {
  if (values.some((value) => namedSplit(value) !== undefined)) return true
  return NUMBERED_SPLITS.test(lastWord(column)) && values.length > 1 && values.every((value) => /^\d{1,2}$/.test(value))
}

function lastWord(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+/g)
  return words?.at(-1) ?? ''
}
