import { type Decimal, decimal } from './decimal.ts'
import { defaultConfig, defaultData } from './defaults.ts'
import { jsonMap } from './json_values.ts'
import type {
  AdditionalDataset,
  Config,
  DataSettings,
  LabelSettings,
  Limits,
  ReportSettings,
  Thresholds,
} from './settings.ts'
import { amount, decimalOf } from './values.ts'
import type {
  WrittenConfig,
  WrittenData,
  WrittenLabels,
  WrittenLimits,
  WrittenName,
  WrittenReport,
  WrittenThresholds,
} from './written.ts'

/** The text of a scalar as it stands in the file; none where there is no file. */
export type Spelling = (path: readonly PropertyKey[]) => string | undefined

/** What was judged to be right, with its defaults filled in. Names and decimals are taken from their own text. */
export function settingsOf(
  written: WrittenConfig,
  spelling: Spelling,
): Pick<Config, 'data' | 'labels' | 'thresholds' | 'report'> {
  const data = dataOf(written.data ?? {}, below(spelling, 'data'))
  return {
    data,
    labels: labelsOf(written.labels ?? {}, below(spelling, 'labels')),
    thresholds: thresholdsOf(written.thresholds ?? {}, below(spelling, 'thresholds')),
    report: reportOf(written.report ?? {}, data),
  }
}

function below(spelling: Spelling, step: PropertyKey): Spelling {
  return (path) => spelling([step, ...path])
}

export function dataOf(written: WrittenData, spelling: Spelling): DataSettings {
  const defaults = defaultData()
  const share = (key: 'train_split' | 'val_split' | 'test_split') => decimalAt(written[key], below(spelling, key))
  return {
    datasetPath: written.dataset_path ?? defaults.datasetPath,
    additionalDatasets: additionalOf(written.additional_datasets ?? [], below(spelling, 'additional_datasets')),
    balanceEmotions: written.balance_emotions ?? defaults.balanceEmotions,
    balancingStrategy: written.balancing_strategy ?? defaults.balancingStrategy,
    useStratifiedSplit: written.use_stratified_split ?? defaults.useStratifiedSplit,
    trainSplit: share('train_split') ?? defaults.trainSplit,
    valSplit: share('val_split') ?? defaults.valSplit,
    testSplit: share('test_split') ?? defaults.testSplit,
    seed: (written.seed ?? defaults.seed) + 0,
    rounding: written.rounding ?? defaults.rounding,
    saveSplitIndices: written.save_split_indices ?? defaults.saveSplitIndices,
    splitIndicesPath: written.split_indices_path ?? defaults.splitIndicesPath,
  }
}

function additionalOf(
  written: NonNullable<WrittenData['additional_datasets']>,
  spelling: Spelling,
): readonly AdditionalDataset[] {
  return written.map((entry, position) => {
    if (typeof entry === 'string') return { path: entry }
    const { path, labels } = entry
    return labels ? { path, labels: labelsOf(labels, below(below(spelling, position), 'labels')) } : { path }
  })
}

function labelsOf(written: WrittenLabels, spelling: Spelling): LabelSettings {
  return onlyGiven<LabelSettings>({
    file: written.file,
    format: written.format,
    columns: namesAt(written.columns, below(spelling, 'columns')),
    id: written.id,
    label: written.label,
    pattern: written.pattern,
    group: written.group,
    groupPattern: written.group_pattern,
    map: mapAt(written.map, below(spelling, 'map')),
    names: written.names,
    separator: written.separator,
    oneHot: written.one_hot,
    split: written.split,
    content: written.content,
    ragged: written.ragged,
    bytes: written.bytes,
    ignore: written.ignore ?? [],
  })
}

function thresholdsOf(written: WrittenThresholds, spelling: Spelling): Thresholds {
  const defaults = defaultConfig().thresholds
  const at = (key: keyof WrittenThresholds) => below(spelling, key)
  const decimals = (key: 'max_imbalance_ratio' | 'max_ratio_increase' | 'max_split_deviation') =>
    limitsAt(written[key], at(key), decimalAt)
  const amounts = (key: 'max_unlabelled' | 'max_class_loss') =>
    limitsAt(written[key], at(key), (value) => amount.read(String(value)))
  return {
    maxImbalanceRatio: decimals('max_imbalance_ratio') ?? defaults.maxImbalanceRatio,
    minClassSize: limitsAt(written.min_class_size, at('min_class_size'), (value) => value) ?? {},
    requiredClasses: limitsAt(written.required_classes, at('required_classes'), namesAt) ?? {},
    allowedClasses: limitsAt(written.allowed_classes, at('allowed_classes'), namesAt) ?? {},
    maxUnlabelled: amounts('max_unlabelled') ?? {},
    maxRatioIncrease: decimals('max_ratio_increase') ?? {},
    maxClassLoss: amounts('max_class_loss') ?? {},
    maxSplitDeviation: decimals('max_split_deviation') ?? {},
    movedBetweenSplits: written.moved_between_splits ?? defaults.movedBetweenSplits,
    leakage: leakageOf(written.leakage, defaults.leakage),
    existing: written.existing ?? defaults.existing,
  }
}

function leakageOf(written: WrittenThresholds['leakage'], defaults: Thresholds['leakage']): Thresholds['leakage'] {
  if (typeof written === 'string') return { group: written, content: written }
  return { group: written?.group ?? defaults.group, content: written?.content ?? defaults.content }
}

function reportOf(written: WrittenReport, data: DataSettings): ReportSettings {
  const defaults = defaultConfig().report
  const splits = written.splits ?? defaults.splits
  return {
    comment: written.comment ?? defaults.comment,
    splits: data.saveSplitIndices ? splits : 'off',
    policy: written.policy ?? defaults.policy,
  }
}

/** A bare value is the limit that fails; what is written replaces the default whole. */
function limitsAt<W, T>(
  written: WrittenLimits<W> | undefined,
  spelling: Spelling,
  read: (value: W | undefined, spelling: Spelling) => T | undefined,
): Limits<T> | undefined {
  if (written === undefined) return undefined
  if (!isPair(written)) return onlyGiven<Limits<T>>({ fail: read(written as W, spelling) })
  return onlyGiven<Limits<T>>({
    warn: read(written.warn, below(spelling, 'warn')),
    fail: read(written.fail, below(spelling, 'fail')),
  })
}

function isPair<W>(written: WrittenLimits<W>): written is { readonly warn?: W; readonly fail?: W } {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
}

function decimalAt(value: number | undefined, spelling: Spelling): Decimal | undefined {
  return value === undefined ? undefined : (decimalOf(spelling([]) ?? '') ?? decimal(value))
}

function namesAt(values: readonly WrittenName[] | undefined, spelling: Spelling): readonly string[] | undefined {
  return values?.map((value, position) => nameAt(value, below(spelling, position)))
}

function mapAt(
  written: Readonly<Record<string, WrittenName>> | undefined,
  spelling: Spelling,
): ReadonlyMap<string, string> | undefined {
  if (!written) return undefined
  return jsonMap(Object.entries(written).map(([from, to]) => [from, nameAt(to, below(spelling, from))]))
}

function nameAt(value: WrittenName, spelling: Spelling): string {
  return typeof value === 'string' ? value : (spelling([]) ?? String(value))
}

type Optional<T> = { readonly [K in keyof T]: T[K] | undefined }

/** Without the keys that are undefined: what is left out is not there. */
function onlyGiven<T extends object>(values: Optional<T>): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}
