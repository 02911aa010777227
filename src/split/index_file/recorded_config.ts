import {
  type BalancingSettings,
  type Config,
  type Decimal,
  formatDecimal,
  type HashName,
  type SplitName,
  type Strategy,
} from '../../config/index.ts'
import { type Parts, SPLIT_NAMES, type SplitPlan } from '../plan/index.ts'
import { balancingText } from './recorded_balancing.ts'

/** The settings that an index file records. */
export interface RecordedConfig {
  /** The shares of `train`, `val` and `test`; left out in a file of folds. */
  readonly ratios?: readonly [Decimal, Decimal, Decimal]
  /** The seed. */
  readonly seed: number
  /** The hash function that orders the samples. */
  readonly hash: HashName
  /** The rounding rule that was applied. */
  readonly rounding: 'class' | 'joint'
  /** The group key; `null` if there are no groups. */
  readonly group: string | null
  /** Whether each class was split separately. */
  readonly stratified: boolean
  /** The splits that growth leaves alone; left out if there are none. */
  readonly frozen?: readonly SplitName[]
  /** How the training split was balanced. */
  readonly strategy: Strategy
  /** The settings of `balancing`; left out if they are the defaults. */
  readonly balancing?: BalancingSettings
}

interface RecordedFile {
  readonly config: RecordedConfig
  readonly names: readonly string[]
}

/** The splits or folds of an index file. */
export function recordedParts({ config: { ratios }, names }: RecordedFile): Parts {
  return ratios === undefined ? { kind: 'folds', count: names.length } : { kind: 'splits', ratios }
}

/** The number of folds of an index file. Returns nothing if it has train, val and test. */
export function foldsOf(file: RecordedFile): number | undefined {
  return file.config.ratios === undefined ? file.names.length : undefined
}

/** The settings on one line, with spaces as in the documented example, for index files and rules files. */
export function recordedConfig({ settings, rounding, group }: SplitPlan, { data, balancing }: Config): string {
  const shares =
    settings.parts.kind === 'splits'
      ? settings.parts.ratios.map((ratio, part) => `"${SPLIT_NAMES[part]}_split": ${formatDecimal(ratio)}`)
      : [`"folds": ${settings.parts.count}`]
  const isBalanced = data.balanceEmotions && settings.parts.kind === 'splits'
  const balanced = isBalanced ? balancingText(balancing) : undefined
  const entries = [
    ...shares,
    `"seed": ${settings.seed}`,
    ...(settings.hash === 'md5' ? [] : [`"hash": "${settings.hash}"`]),
    `"rounding": "${rounding}"`,
    `"group": ${JSON.stringify(group)}`,
    ...(settings.stratified ? [] : ['"use_stratified_split": false']),
    ...(settings.frozen ? [`"frozen_splits": [${settings.frozen.map((name) => `"${name}"`).join(', ')}]`] : []),
    `"balancing_strategy": "${data.balancingStrategy}"`,
    ...(balanced === undefined ? [] : [`"balancing": ${balanced}`]),
  ]
  return `{ ${entries.join(', ')} }`
}
