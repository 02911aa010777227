import { knownKeys } from './known_keys.ts'
import {
  checkNoMore,
  checkOptions,
  describeValue,
  didYouMean,
  InputError,
  isPlainObject,
  listed,
  problemsOf,
} from './problems/index.ts'
import { dataSchema } from './schema.ts'
import {
  type Config,
  datasetProblem,
  defaultConfig,
  frozenProblem,
  guardConfig,
  type HashName,
  jsonSet,
  keyOf,
  type Rounding,
  SETTINGS,
  SPLITS,
  type SplitName,
  type Strategy,
  settingsOf,
  sumProblem,
  toNumber,
  type WrittenAdditional,
  type WrittenData,
} from './settings/index.ts'

/** The keys of the `data:` block, as in the YAML file. */
export type DataConfigOptions = WrittenData

/**
 * The `data:` block as an object, with the same keys, checks and defaults as the YAML file.
 *
 * Keys can also be set later and are checked then. The sum of the shares is checked when the config is used.
 *
 * @example
 * const config = new DataConfig({ dataset_path: './EMOPIA_1.0', balancing_strategy: 'hybrid' })
 * config.use_stratified_split = true
 * config.train_split // 0.7
 */
export class DataConfig {
  /** The folder or label file of the main dataset. The default is `./EMOPIA_1.0`. */
  dataset_path: string
  /** Further datasets to read: paths, or paths with their own `labels` block. The default is an empty list. */
  additional_datasets: (string | WrittenAdditional)[]
  /** Whether the training split is balanced. The default is `true`. */
  balance_emotions: boolean
  /** How the training split is balanced. The default is `oversample`. */
  balancing_strategy: Strategy
  /** Whether each class is split by the same shares. The default is `true`. */
  use_stratified_split: boolean
  /** The share of the training split, from 0 to 1. The default is 0.7. */
  train_split: number
  /** The share of the validation split, from 0 to 1. The default is 0.15. */
  val_split: number
  /** The share of the test split, from 0 to 1. The default is 0.15. */
  test_split: number
  /** The seed of splits and balancing, a safe integer. The default is 42. */
  seed: number
  /** The hash function that orders the samples. The default is `md5`. */
  hash: HashName
  /** How quotas are rounded to whole samples. The default is `auto`. */
  rounding: Rounding
  /** The splits that get no new samples when the dataset grows. The default is an empty list. */
  frozen_splits: SplitName[]
  /** Whether the index file is written. The default is `true`. */
  save_split_indices: boolean
  /** The path of the index file. The default is `./data/split_indices.json`. */
  split_indices_path: string

  /**
   * @throws {TypeError} if the options are not an object, or keys are unknown or have values of another type; the
   * message lists all of them.
   * @throws {RangeError} if a value is impossible, or the shares do not sum to 1.
   */
  constructor(options: DataConfigOptions = {}, ...more: never[]) {
    checkNoMore(more, CALL.doing, 'options')
    checkOptions(options, { ...CALL, known: Object.keys(options ?? {}), example: '{ dataset_path: "./EMOPIA_1.0" }' })
    judge(options)
    const written = new Set(Object.entries(options).flatMap(([key, value]) => (value === undefined ? [] : [key])))
    const { data } = configOf(options, written)
    this.dataset_path = data.datasetPath
    this.additional_datasets = structuredClone([...(options.additional_datasets ?? [])])
    this.balance_emotions = data.balanceEmotions
    this.balancing_strategy = data.balancingStrategy
    this.use_stratified_split = data.useStratifiedSplit
    this.train_split = toNumber(data.trainSplit)
    this.val_split = toNumber(data.valSplit)
    this.test_split = toNumber(data.testSplit)
    this.seed = data.seed
    this.hash = data.hash
    this.rounding = data.rounding
    this.frozen_splits = [...data.frozenSplits]
    this.save_split_indices = data.saveSplitIndices
    this.split_indices_path = data.splitIndicesPath
    const guarded = new Proxy(this, { set: (target, key, value) => setKey(target, key, value, written) })
    Object.defineProperty(this, WRITTEN, { value: written })
    // biome-ignore lint/correctness/noConstructorReturn: a misspelled key that is set must not be lost silently.
    return guarded
  }

  /**
   * Returns the whole config, with the defaults for the other blocks.
   *
   * @throws {RangeError} if the shares do not sum to 1.
   */
  toConfig(...more: never[]): Config {
    checkNoMore(more, 'create a config', 'no arguments')
    const options = structuredClone({ ...this }) as DataConfigOptions
    judge(options)
    return configOf(options, writtenIn(this))
  }
}

const CALL = { doing: 'create a DataConfig', name: 'options' }

/** The property with the keys that were set explicitly. A symbol, because a proxy has no private fields. */
const WRITTEN = Symbol('written')

function writtenIn(config: DataConfig): ReadonlySet<string> {
  const written: unknown = Reflect.get(config, WRITTEN)
  return written instanceof Set ? written : new Set()
}

function setKey(target: DataConfig, key: string | symbol, value: unknown, written: Set<string>): boolean {
  if (typeof key === 'symbol') return Reflect.set(target, key, value)
  if (!(key in target)) {
    const known = Object.keys(target)
    throw new TypeError(`Unknown key "${key}"${didYouMean(key, known)}: the allowed keys are ${listed(known)}`)
  }
  if (value === undefined) throw new TypeError(`Cannot set ${key} to undefined`)
  judge({ [key]: value })
  written.add(key)
  return Reflect.set(target, key, value)
}

function judge(options: object): void {
  const { error } = dataSchema.safeParse(options, { jitless: true })
  if (!error) return
  const problems = problemsOf(error.issues, { value: options, knownKeys: (path) => knownKeys(dataSchema, path) })
  const { message } = new InputError(problems)
  throw problems.every(({ path }) => isOfItsType(options, path)) ? new RangeError(message) : new TypeError(message)
}

/** Whether a wrong value at least has the type that its key requires. */
function isOfItsType(options: object, [key = '', ...deeper]: readonly PropertyKey[]): boolean {
  const expected: unknown = Reflect.get(OF_TYPE, key)
  return deeper.length === 0 && expected !== undefined && typeof Reflect.get(options, key) === typeof expected
}

/** A value of the required type for each key. Flags and lists have no impossible values. */
const OF_TYPE: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(SETTINGS.data).flatMap(([name, { kind, initial }]) =>
    kind === 'flag' || kind === 'datasets' ? [] : [[keyOf(name), initial]],
  ),
)

function configOf(options: DataConfigOptions, written: ReadonlySet<string>): Config {
  const settings = settingsOf({ data: options }, () => undefined)
  const given = SPLITS.filter(({ key }) => written.has(key)).map(({ setting }) => setting)
  const keyOf = (setting: string) => SPLITS.find((split) => split.setting === setting)?.key ?? setting
  const problem = sumProblem(settings.data, keyOf, new Set(given))
  if (problem !== undefined) throw new RangeError(problem)
  const frozen = frozenProblem(settings.data)
  if (frozen !== undefined) throw new RangeError(frozen)
  const repeated = datasetProblem(settings.data, settings.labels)
  if (repeated !== undefined) throw new RangeError(repeated.message)
  return guardConfig({ ...defaultConfig(), ...settings, written: jsonSet([...written].map((key) => `data.${key}`)) })
}

/**
 * Returns the config of a DataConfig, or the given config.
 *
 * @throws {TypeError} if it is neither a DataConfig nor a loaded config.
 */
export function configFrom(given: DataConfig | Config, doing: string): Config {
  if (given instanceof DataConfig) return given.toConfig()
  if (isPlainObject(given) && 'data' in given && 'labels' in given && 'written' in given) return given
  throw new TypeError(
    `Cannot ${doing}: config must be a DataConfig or the result of loadConfig: current value is ${describeValue(given)}${hintFor(given)}`,
  )
}

function hintFor(given: unknown): string {
  if (given instanceof Promise) return '. Await it first.'
  return isPlainObject(given) ? '. Create one from it: new DataConfig({ ... })' : ''
}
