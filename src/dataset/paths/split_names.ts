import { endsInDigit, hasSeparator, isAscii } from './word_test.ts'

/** What the name of a folder or file indicates about its split. */
export interface NamedSplit {
  /** `train`, `val` or `test`, or any other word unchanged. */
  readonly split: string
  readonly kind: 'train' | 'held-out' | 'fold' | 'unlabelled'
}

/** The split that each word means. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...['train', 'training', 'trn'].map((word) => [word, 'train'] as const),
  ...['val', 'valid', 'validate', 'validation', 'dev'].map((word) => [word, 'val'] as const),
  ...['test', 'testing', 'tst'].map((word) => [word, 'test'] as const),
  ...['eval', 'evaluate', 'evaluation'].map((word) => [word, 'eval'] as const),
  ['trainval', 'trainval'],
  ['holdout', 'holdout'],
  ...['pred', 'prediction', 'predict'].map((word) => [word, 'pred'] as const),
  ...['unlabeled', 'unlabelled'].map((word) => [word, 'unlabeled'] as const),
  ...['unsup', 'unsupervised'].map((word) => [word, word] as const),
  // The same in other languages, without accents.
  ...'treino treinamento entrenamiento entrainement apprentissage addestramento trainingsdaten trainingssatz egitim trening обучение 训练 训练集 訓練 学習 훈련 학습'
    .split(' ')
    .map((word) => [word, 'train'] as const),
  ...'validacao validacion validierung validierungsdaten validazione convalida validatie dogrulama walidacja валидация 验证 验证集 検証 검증'
    .split(' ')
    .map((word) => [word, 'val'] as const),
  ...'teste testes prueba pruebas testdaten testsatz prova тест 测试 测试集 評価 テスト 테스트'
    .split(' ')
    .map((word) => [word, 'test'] as const),
])

const UNLABELLED: ReadonlySet<string> = new Set(['unlabeled', 'unsup', 'unsupervised'])

/** Words that can occur next to the split without changing it: `train_set`, `seg_train`, `test_images`. */
const FILLERS: ReadonlySet<string> = new Set(['set', 'seg', 'data', 'dataset', 'split', 'images', 'imgs'])
const PREFIX = /^(train(?:ing)?|val(?:id(?:ation)?)?|dev|test(?:ing)?)([-_ ]?)(.*)$/i
/** The first two letters of what `PREFIX` matches. */
const PREFIXES: readonly string[] = ['tr', 'va', 'de', 'te']
const FOLD = /^(?:cv)?fold[-_ ]?\d{1,3}$/
const YEARS = /^(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d$/g

/**
 * Returns the split that a folder is named after: `train`, `Training`, `train_set`, `seg_train`, `train2017`,
 * `fold_3`. Returns `undefined` for any other name.
 */
export function namedSplit(name: string): NamedSplit | undefined {
  const found = known.get(name)
  if (found !== undefined) return found ?? undefined
  const split = splitNamed(name)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(name, split ?? null)
  return split
}

/** The words and folders that many paths share, parsed only once; null for names without a split. */
const known = new Map<string, NamedSplit | null>()
const MOST_KNOWN = 20_000

function splitNamed(name: string): NamedSplit | undefined {
  const lower = isAscii(name) ? name.toLowerCase() : withoutAccents(name.toLowerCase())
  // V8 compiles a pattern when it is first used, and most names need none.
  const isOneWord = !hasSeparator(lower)
  const bare = isOneWord ? lower : withoutNumbering(lower).replace(/^[-_ ]+|(?<![-_ ])[-_ ]+$/g, '')
  if (bare.includes('fold') && FOLD.test(bare)) return { split: bare, kind: 'fold' }
  const withoutYears = bare.includes('19') || bare.includes('20') ? bare.replace(YEARS, '') : bare
  const words = isOneWord ? [withoutYears] : withoutYears.split(/[-_ ]+/)
  const word = words.filter((part) => part !== '' && !FILLERS.has(part)).join('')
  const split = WORDS.get(word) ?? WORDS.get(withoutEnd(word))
  return split === undefined ? undefined : { split, kind: kindOf(split) }
}

/** Removes a number or letter that sorts names: `1. train`, `a) Training Set`. */
export function withoutNumbering(name: string): string {
  return name.replace(/^(?:\d{1,2}|[A-Za-z])[.)] +/, '')
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
}

/** `trainset`, `testdata`, `val2` */
function withoutEnd(word: string): string {
  const mayEnd = word.endsWith('set') || word.endsWith('data') || endsInDigit(word)
  return mayEnd ? word.replace(/(?:set|data|\d{1,2})$/, '') : word
}

/**
 * Returns the split that a key is named after, even if other words precede or follow it: `train`, `oos_train`,
 * `validation_matched`. Returns `undefined` for any other key, and if both ends name a split: `train_test`.
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

/** Returns the split of the first folder in a file's path that is named after one. */
export function splitAbove(path: string): { split?: string } {
  const split = path
    .split('/')
    .slice(0, -1)
    .map((step) => namedSplit(step)?.split)
    .find((name) => name !== undefined)
  return split === undefined ? {} : { split }
}

/** What a folder next to classes is called if its samples are yet to be labelled or predicted. */
const TO_LABEL =
  /^(?:(?:to|not|no|un)[-_ ]?(?:label(?:l?ed)?s?|annotat(?:e|ed)|predict|classif(?:y|ied))|inference|infer|submissions?|predictions?)$/i

/** Whether a folder's name says that its samples have no labels: `unsup`, `pred`, `to_label`, `inference`. */
export function isUnlabelledName(name: string): boolean {
  const named = namedSplit(name)
  return named?.kind === 'unlabelled' || named?.split === 'pred' || TO_LABEL.test(name)
}

function kindOf(split: string): NamedSplit['kind'] {
  if (UNLABELLED.has(split)) return 'unlabelled'
  return split.startsWith('train') ? 'train' : 'held-out'
}

/** Whether a name is a split, or starts or ends with one: `train`, `cats_train`, `test-images2`. */
export function looksLikeSplit(name: string): boolean {
  const words = name.toLowerCase().match(/[a-z]+/g) ?? []
  const ends = [words[0] ?? '', words.at(-1) ?? '']
  return namedSplit(name) !== undefined || ends.some((word) => WORDS.has(word))
}

/**
 * Separates the split from what follows it: `trainA`, `test_cat`. Returns `undefined` for other names, such as
 * `trains`.
 */
export function splitPrefix(name: string): { readonly split: string; readonly rest: string } | undefined {
  if (!PREFIXES.includes(name.slice(0, 2).toLowerCase())) return undefined
  const found = PREFIX.exec(name)
  if (found === null) return undefined
  const [, word = '', separator = '', rest = ''] = found
  const split = WORDS.get(word.toLowerCase())
  const isApart = separator !== '' || /^[A-Z\d]$/.test(rest)
  return split !== undefined && rest !== '' && isApart ? { split, rest } : undefined
}

/** What follows the word `test` if there are several test sets: `test-dev`, `test_std`. */
const OF_TEST = /^(?:dev|std|standard|challenge|public|private|hidden)$/i

/**
 * Returns the splits of names that differ only by the split: `nsynth-train`, `nsynth-valid`; `WIDER_train`,
 * `WIDER_val`. Returns `undefined` if most names have no split, or there is no training split.
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
  /** What precedes and follows the split. */
  readonly around: string
  readonly split: NamedSplit
}

/**
 * Whether all names contain a split, and some differ only by the split: `F.dev_audio` next to `F.eval_audio`, `clean_train`
 * and `clean_test` next to `noisy_train`.
 */
export function areAllOfSplits(names: readonly string[]): boolean {
  const families = new Map<string, Set<string>>()
  for (const name of names) {
    const found = splitsInside(name)
    if (found.length === 0 && namedSplit(name) === undefined) return false
    for (const { around, split } of found) families.set(around, (families.get(around) ?? new Set()).add(split.split))
  }
  return [...families.values()].some(({ size }) => size > 1)
}

/** Words are separated by characters, or by their capital letters: `B_TrainingData`. */
const BETWEEN_WORDS = /([-_. ]+|(?<=[a-z])(?=[A-Z][a-z]))/

/** Returns each split in a name that also has other words. */
function splitsInside(name: string): SplitInside[] {
  if (!hasSeparator(name) && !name.includes('.') && name === name.toLowerCase()) return []
  const parts = name.split(BETWEEN_WORDS)
  return parts.flatMap((part, i) => {
    const word = part.toLowerCase()
    const split = WORDS.get(word) ?? WORDS.get(word.replace(/(?:set|data)$/, ''))
    if (split === undefined || parts.length === 1) return []
    const single = { around: aroundOf(parts, i, 1), split: { split, kind: kindOf(split) } }
    const next = parts[i + 2] ?? ''
    if (split !== 'test' || !OF_TEST.test(next)) return [single]
    const several = `${split}-${next.toLowerCase()}`
    return [single, { around: aroundOf(parts, i, 3), split: { split: several, kind: 'held-out' as const } }]
  })
}

/** `IRMAS-TrainingData` is next to `IRMAS-TestingData-Part1`. */
const PARTS_OF_SPLIT = /[-_. ]*(?:part|pt)[-_. ]?\d{1,2}$/i

function aroundOf(parts: readonly string[], at: number, count: number): string {
  const after = parts
    .slice(at + count)
    .join('')
    .replace(PARTS_OF_SPLIT, '')
  return `${parts.slice(0, at).join('')}\n${after}`.toLowerCase()
}

/** Words for a column that contains the split of each row, if they are its whole name or its last word. */
const SPLIT_COLUMN = /^(?:splits?|subsets?|folds?|usage|partitions?|phase|(?:data)?set)$/
/** The words whose numbers are also splits. */
const NUMBERED_SPLITS = /^(?:splits?|folds?|partitions?)$/

/** Whether a column is named like one that contains the split of each row: `Usage`, `data_split`, `fold`, `split_id`. */
export function isSplitColumn(name: string): boolean {
  return SPLIT_COLUMN.test(lastWord(name))
}

/**
 * Whether the values of such a column are splits: at least one of them is named like a split, or all are small numbers
 * and the column's name allows that.
 */
export function areSplits(values: readonly string[], column: string): boolean {
  if (values.some((value) => namedSplit(value) !== undefined)) return true
  return NUMBERED_SPLITS.test(lastWord(column)) && values.length > 1 && values.every((value) => /^\d{1,2}$/.test(value))
}

function lastWord(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+/g)
  const isCode =
    /^(?:labels?|ids?|names?|types?)$/.test(words?.at(-1) ?? '') && /^split(?:set)?$/.test(words?.at(-2) ?? '')
  return isCode ? 'split' : (words?.at(-1) ?? '')
}
