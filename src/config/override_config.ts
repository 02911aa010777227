import { InputError } from './errors.ts'
import { jsonSet } from './json_values.ts'
import { didYouMean, oneOf } from './nearest.ts'
import { LABEL_KEYS, type LabelOverrides, overriddenLabels } from './override_labels.ts'
import { configuredIndexObstacle, sourcePath } from './paths.ts'
import { shown } from './problems.ts'
import { byDecimal, byMinimum, datasetProblem, SPLITS, type SplitSetting, sumProblem, warnsTooLate } from './rules.ts'
import {
  type AdditionalDataset,
  type Config,
  type DataSettings,
  type Limits,
  type ReportSettings,
  STRATEGIES,
  type Thresholds,
} from './settings.ts'
import { positiveShare, ratio, seed, share, size, type ValueKind } from './values.ts'

/** Action inputs and command-line flags as they were given. An empty text is as good as absent. */
export interface Overrides extends LabelOverrides {
  readonly datasetPath?: string
  readonly additionalDatasets?: readonly string[]
  readonly strategy?: string
  readonly trainSplit?: string
  readonly valSplit?: string
  readonly testSplit?: string
  readonly seed?: string
  readonly maxImbalanceRatio?: string
  readonly warnImbalanceRatio?: string
  readonly minClassSize?: string
  /** Names with commas or newlines between them. */
  readonly requiredClasses?: string
  readonly comment?: string
  readonly splits?: string
  readonly splitIndicesPath?: string
  readonly rounding?: string
}

type NameOf = (key: keyof Overrides) => string

const ROUNDINGS = ['auto', 'class', 'joint'] as const
const COMMENTS = ['on-change', 'always', 'on-findings', 'never'] as const
const SPLIT_MODES = ['commit', 'check', 'off'] as const

/** The dotted key that an override stands for. */
const KEYS: Readonly<Record<keyof Overrides, string>> = {
  datasetPath: 'data.dataset_path',
  additionalDatasets: 'data.additional_datasets',
  strategy: 'data.balancing_strategy',
  trainSplit: 'data.train_split',
  valSplit: 'data.val_split',
  testSplit: 'data.test_split',
  seed: 'data.seed',
  maxImbalanceRatio: 'thresholds.max_imbalance_ratio.fail',
  warnImbalanceRatio: 'thresholds.max_imbalance_ratio.warn',
  minClassSize: 'thresholds.min_class_size.fail',
  requiredClasses: 'thresholds.required_classes.fail',
  comment: 'report.comment',
  splits: 'report.splits',
  splitIndicesPath: 'data.split_indices_path',
  rounding: 'data.rounding',
  ...LABEL_KEYS,
}

/**
 * Lays inputs or flags over a config. An input replaces its own half of a `{ warn, fail }`; a warn limit that is then
 * beyond the fail limit is dropped.
 *
 * @param nameOf what the user calls an override: `--train-ratio`, `input 'train-split'`
 * @throws {InputError} with every override that is wrong, and where the shares no longer sum to 1
 */
export function overrideConfig(config: Config, overrides: Overrides, nameOf: NameOf): Config {
  const reading = new Map<keyof Overrides, string>()
  const given = givenKeys(overrides)
  const read = reader(overrides, nameOf, reading)
  const data = overriddenData(config.data, overrides, read)
  const laid: Config = {
    ...config,
    data,
    labels: overriddenLabels(config.labels, overrides, read),
    thresholds: overriddenThresholds(config.thresholds, overrides, read),
    report: overriddenReport(config.report, read),
    written: jsonSet([...config.written, ...given.flatMap(keysOf)]),
  }
  const problems = [
    ...reading.values(),
    ...additionalProblems(overrides, nameOf),
    ...datasetProblems(laid, given, nameOf),
    ...sharesProblem(data, given, { nameOf, wrong: reading }),
  ]
  if (problems.length > 0) throw new InputError(problems.map((message) => ({ message })))
  return laid
}

function givenKeys(overrides: Overrides): readonly (keyof Overrides)[] {
  return (Object.keys(KEYS) as (keyof Overrides)[]).filter((key) => {
    const value = overrides[key]
    if (key === 'separator') return value !== undefined && value !== ''
    return typeof value === 'string' ? value.trim() !== '' : pathsIn(value).length > 0
  })
}

/** The key, and the threshold that it is a half of. */
function keysOf(override: keyof Overrides): readonly string[] {
  const key = KEYS[override]
  return key.startsWith('thresholds.') ? [key, key.slice(0, key.lastIndexOf('.'))] : [key]
}

type TextKey = Exclude<keyof Overrides, 'additionalDatasets'>

/** Reads one override; what is wrong with it is written down, and counts as absent for the others. */
type Read = <T>(key: TextKey, kind: ValueKind<T>, words?: readonly string[]) => T | undefined

function reader(overrides: Overrides, nameOf: NameOf, wrong: Map<keyof Overrides, string>): Read {
  return (key, { read, allowed }, words = []) => {
    const text = overrides[key]?.trim() ?? ''
    if (text === '') return undefined
    const value = read(text)
    if (value === undefined) {
      wrong.set(key, cannotUse(text, `${nameOf(key)}${didYouMean(text, words)}`, allowed))
    }
    return value
  }
}

function cannotUse(text: string, name: string, allowed: string): string {
  return `Cannot use '${shown(text)}' for ${name}: it must be ${allowed}`
}

function word<T extends string>(words: readonly T[]): ValueKind<T> {
  return { allowed: oneOf(words), read: (text) => words.find((known) => known === text) }
}

function indexPath(written = ''): ValueKind<string> {
  const obstacle = configuredIndexObstacle(written.trim())
  return { allowed: obstacle ?? '', read: (path) => (obstacle === undefined ? path : undefined) }
}

function overriddenData(data: DataSettings, overrides: Overrides, read: Read): DataSettings {
  return {
    ...data,
    datasetPath: read('datasetPath', sourcePath) ?? data.datasetPath,
    additionalDatasets: overriddenDatasets(data.additionalDatasets, pathsIn(overrides.additionalDatasets)),
    balancingStrategy: read('strategy', word(STRATEGIES), STRATEGIES) ?? data.balancingStrategy,
    trainSplit: read('trainSplit', positiveShare) ?? data.trainSplit,
    valSplit: read('valSplit', share) ?? data.valSplit,
    testSplit: read('testSplit', share) ?? data.testSplit,
    seed: read('seed', seed) ?? data.seed,
    rounding: read('rounding', word(ROUNDINGS), ROUNDINGS) ?? data.rounding,
    splitIndicesPath: read('splitIndicesPath', indexPath(overrides.splitIndicesPath)) ?? data.splitIndicesPath,
  }
}

function pathsIn(paths: readonly string[] | undefined): readonly string[] {
  return (paths ?? []).map((path) => path.trim()).filter((path) => path !== '')
}

function additionalProblems({ additionalDatasets }: Overrides, nameOf: NameOf): readonly string[] {
  const wrong = pathsIn(additionalDatasets).filter((path) => sourcePath.read(path) === undefined)
  return wrong.map((path) => cannotUse(path, nameOf('additionalDatasets'), sourcePath.allowed))
}

/** Looked for only where an override is to blame: a config has been judged already. */
function datasetProblems(
  { data, labels }: Pick<Config, 'data' | 'labels'>,
  given: readonly (keyof Overrides)[],
  nameOf: NameOf,
): readonly string[] {
  if (!given.includes('additionalDatasets') && !given.includes('datasetPath')) return []
  const problem = datasetProblem(data, labels)
  if (problem === undefined) return []
  const named = (['datasetPath', 'additionalDatasets'] as const).filter((key) => given.includes(key))
  return [named.reduce((message, key) => message.replaceAll(KEYS[key], () => nameOf(key)), problem.message)]
}

/** A dataset that the config knows too keeps its labels. */
function overriddenDatasets(
  written: readonly AdditionalDataset[],
  paths: readonly string[],
): readonly AdditionalDataset[] {
  if (paths.length === 0) return written
  return paths.map((path) => written.find((known) => known.path === path) ?? { path })
}

function overriddenThresholds(thresholds: Thresholds, { requiredClasses }: Overrides, read: Read): Thresholds {
  const most = { warn: read('warnImbalanceRatio', ratio), fail: read('maxImbalanceRatio', ratio) }
  const names = requiredClasses?.split(/[,\n]/).map((name) => name.trim())
  const required = names?.filter((name) => name !== '') ?? []
  return {
    ...thresholds,
    maxImbalanceRatio: withHalves(thresholds.maxImbalanceRatio, most, byDecimal),
    minClassSize: withHalves(thresholds.minClassSize, { fail: read('minClassSize', size) }, byMinimum),
    requiredClasses:
      required.length === 0 ? thresholds.requiredClasses : { ...thresholds.requiredClasses, fail: required },
  }
}

interface Halves<T> {
  readonly warn?: T | undefined
  readonly fail?: T | undefined
}

function withHalves<T>(limits: Limits<T>, halves: Halves<T>, strictness: (warn: T, fail: T) => number): Limits<T> {
  const { warn, fail } = halves
  const laid: Limits<T> = {
    ...limits,
    ...(warn === undefined ? {} : { warn }),
    ...(fail === undefined ? {} : { fail }),
  }
  if (!warnsTooLate(laid, strictness)) return laid
  const { warn: _, ...others } = laid
  return others
}

function overriddenReport(report: ReportSettings, read: Read): ReportSettings {
  return {
    ...report,
    comment: read('comment', word(COMMENTS), COMMENTS) ?? report.comment,
    splits: read('splits', word(SPLIT_MODES), SPLIT_MODES) ?? report.splits,
  }
}

function sharesProblem(
  data: DataSettings,
  given: readonly (keyof Overrides)[],
  { nameOf, wrong }: { readonly nameOf: NameOf; readonly wrong: ReadonlyMap<keyof Overrides, string> },
): readonly string[] {
  const shares = SPLITS.map(({ setting }) => setting).filter((setting) => given.includes(setting))
  if (shares.length === 0 || shares.some((setting) => wrong.has(setting))) return []
  const problem = sumProblem(data, nameOf, new Set<SplitSetting>(shares))
  return problem === undefined ? [] : [problem]
}
