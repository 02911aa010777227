import { type Decimal, formatDecimal } from './decimal.ts'
import type { Amount, Config, LabelSettings, Limits } from './settings.ts'
import { formatAmount } from './values.ts'

/**
 * Every setting by its dotted key, as a user would write it: `thresholds.max_imbalance_ratio.fail` is `5`. What is not
 * set is left out.
 */
export function describeSettings(config: Config): ReadonlyMap<string, string> {
  return new Map([
    ...dataEntries(config),
    ...labelEntries(config.labels),
    ...thresholdEntries(config),
    ...reportEntries(config),
  ])
}

type Entry = readonly [key: string, value: string]

function dataEntries({ data }: Config): readonly Entry[] {
  const additional = data.additionalDatasets.map(({ path, labels }) =>
    labels ? `{ path: ${path}, labels: { ${inline(labelEntries(labels))} } }` : path,
  )
  return block('data', [
    ['dataset_path', data.datasetPath],
    ['additional_datasets', additional.length === 0 ? undefined : listed(additional)],
    ['balance_emotions', String(data.balanceEmotions)],
    ['balancing_strategy', data.balancingStrategy],
    ['use_stratified_split', String(data.useStratifiedSplit)],
    ['train_split', formatDecimal(data.trainSplit)],
    ['val_split', formatDecimal(data.valSplit)],
    ['test_split', formatDecimal(data.testSplit)],
    ['seed', String(data.seed)],
    ['rounding', data.rounding],
    ['save_split_indices', String(data.saveSplitIndices)],
    ['split_indices_path', data.splitIndicesPath],
  ])
}

function labelEntries(labels: LabelSettings): readonly Entry[] {
  return block('labels', [
    ['file', labels.file],
    ['format', labels.format],
    ['columns', labels.columns && listed(labels.columns)],
    ['id', textOf(labels.id)],
    ['label', textOf(labels.label)],
    ['pattern', labels.pattern],
    ['group', textOf(labels.group)],
    ['group_pattern', labels.groupPattern],
    ...[...(labels.map ?? [])].map(([from, to]) => [`map.${from}`, to] as const),
    ['names', labels.names],
    ['separator', labels.separator],
    ['one_hot', textOf(labels.oneHot)],
    ['split', textOf(labels.split)],
    ['content', textOf(labels.content)],
    ['ragged', labels.ragged],
    ['bytes', labels.bytes],
    ['ignore', labels.ignore.length === 0 ? undefined : listed(labels.ignore)],
  ])
}

function thresholdEntries({ thresholds }: Config): readonly Entry[] {
  return block('thresholds', [
    ...halves('max_imbalance_ratio', thresholds.maxImbalanceRatio, formatDecimal),
    ...halves('min_class_size', thresholds.minClassSize, String),
    ...halves('required_classes', thresholds.requiredClasses, listed),
    ...halves('allowed_classes', thresholds.allowedClasses, listed),
    ...halves('max_unlabelled', thresholds.maxUnlabelled, formatAmount),
    ...halves('max_ratio_increase', thresholds.maxRatioIncrease, formatDecimal),
    ...halves('max_class_loss', thresholds.maxClassLoss, formatAmount),
    ...halves('max_split_deviation', thresholds.maxSplitDeviation, formatDecimal),
    ['moved_between_splits', thresholds.movedBetweenSplits],
    ['leakage.group', thresholds.leakage.group],
    ['leakage.content', thresholds.leakage.content],
    ['existing', thresholds.existing],
  ])
}

function reportEntries({ report }: Config): readonly Entry[] {
  return block('report', [
    ['comment', report.comment],
    ['splits', report.splits],
    ['policy', report.policy],
  ])
}

type OptionalEntry = readonly [key: string, value: string | undefined]

function block(name: string, entries: readonly OptionalEntry[]): readonly Entry[] {
  return entries.flatMap(([key, value]) => (value === undefined ? [] : [[`${name}.${key}`, value] as const]))
}

type Limit = Decimal | Amount | number | readonly string[]

function halves<T extends Limit>(
  key: string,
  { warn, fail }: Limits<T>,
  format: (value: T) => string,
): readonly OptionalEntry[] {
  return [
    [`${key}.warn`, warn === undefined ? undefined : format(warn)],
    [`${key}.fail`, fail === undefined ? undefined : format(fail)],
  ]
}

function textOf(value: string | number | boolean | readonly (string | number)[] | undefined): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'object' ? listed(value.map(String)) : String(value)
}

function listed(values: readonly string[]): string {
  return `[${values.join(', ')}]`
}

function inline(entries: readonly Entry[]): string {
  return entries.map(([key, value]) => `${key.replace(/^labels\./, '')}: ${value}`).join(', ')
}
