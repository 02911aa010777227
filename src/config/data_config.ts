import { toNumber } from './decimal.ts'
import { defaultConfig } from './defaults.ts'
import { InputError } from './errors.ts'
import { problemsOf } from './problems.ts'
import { SPLITS, sumProblem } from './rules.ts'
import { dataSchema, knownKeys } from './schema.ts'
import type { Config, Rounding, Strategy } from './settings.ts'
import { settingsOf } from './settings_from_written.ts'
import type { WrittenAdditional, WrittenData } from './written.ts'

/** The keys of the `data:` block, as in the YAML file. */
export type DataConfigOptions = WrittenData

/**
 * The `data:` block as a value: the keys of the YAML file, with the same checks and the same defaults.
 *
 * @example
 * ```ts
 * const config = new DataConfig({ dataset_path: './EMOPIA_1.0', balancing_strategy: 'hybrid' })
 * config.train_split // 0.7
 * ```
 */
export class DataConfig {
  readonly dataset_path: string
  readonly additional_datasets: readonly (string | WrittenAdditional)[]
  readonly balance_emotions: boolean
  readonly balancing_strategy: Strategy
  readonly use_stratified_split: boolean
  readonly train_split: number
  readonly val_split: number
  readonly test_split: number
  readonly seed: number
  readonly rounding: Rounding
  readonly save_split_indices: boolean
  readonly split_indices_path: string
  readonly #config: Config

  /** @throws {InputError} with every key or value that is wrong at once, and where the shares do not sum to 1 */
  constructor(options: DataConfigOptions = {}) {
    judge(options)
    const own = structuredClone(options)
    this.#config = configOf(own)
    const { data } = this.#config
    this.dataset_path = data.datasetPath
    this.additional_datasets = own.additional_datasets ?? []
    this.balance_emotions = data.balanceEmotions
    this.balancing_strategy = data.balancingStrategy
    this.use_stratified_split = data.useStratifiedSplit
    this.train_split = toNumber(data.trainSplit)
    this.val_split = toNumber(data.valSplit)
    this.test_split = toNumber(data.testSplit)
    this.seed = data.seed
    this.rounding = data.rounding
    this.save_split_indices = data.saveSplitIndices
    this.split_indices_path = data.splitIndicesPath
  }

  /** The whole config, with the defaults for the other blocks. */
  toConfig(): Config {
    return this.#config
  }
}

function judge(options: DataConfigOptions): void {
  const { error } = dataSchema.safeParse(options, { jitless: true })
  if (!error) return
  throw new InputError(problemsOf(error.issues, { value: options, knownKeys: (path) => knownKeys(dataSchema, path) }))
}

function configOf(options: DataConfigOptions): Config {
  const settings = settingsOf({ data: options }, () => undefined)
  const written = writtenIn(options)
  const given = SPLITS.filter(({ key }) => written.includes(key)).map(({ setting }) => setting)
  const keyOf = (setting: string) => SPLITS.find((split) => split.setting === setting)?.key ?? setting
  const problem = sumProblem(settings.data, keyOf, new Set(given))
  if (problem !== undefined) throw new InputError(problem)
  return { ...defaultConfig(), ...settings, written: new Set(written.map((key) => `data.${key}`)) }
}

function writtenIn(options: DataConfigOptions): readonly string[] {
  return Object.entries(options).flatMap(([key, value]) => (value === undefined ? [] : [key]))
}
