import { type Change, type Distribution, describeDistribution } from '../../analysis/index.ts'
import { type Config, checkShape, toNumber } from '../../config/index.ts'
import type { Layout, Note } from '../../dataset/index.ts'
import type { Finding } from '../../gate/index.ts'
import { finite, layoutSentence, roundedOrNull, sixDecimals, total } from '../text/index.ts'
import { balancingData } from './balancing_of_check.ts'
import type { ChangeData, ExampleData } from './change_data.ts'
import type { CheckResult, ComparedWithBase, Policy } from './check_result.ts'
import type { ClassShare, ConfigData, LabelSetsData, LayoutData } from './dataset_data.ts'
import { renamesData } from './renames_data.ts'
import type { ReportData } from './report_data.ts'
import { splitsData, testChangeData } from './splits_of_check.ts'
import type { FindingData, NoteData, PolicyData } from './verdict_data.ts'

/** The result of a check, or its report as plain data. The renderers accept either. */
export type Report = CheckResult | ReportData

/** @throws {TypeError} if the value is neither. */
export function asReportData(report: Report): ReportData {
  checkShape(report, { doing: 'render a report', name: 'report' }, 'the result of check or parseReport', [
    'result',
    'findings',
  ])
  return 'schema_version' in report ? report : reportOfCheck(report)
}

/** Returns the result of a check as the plain data that all renderers and the JSON output share. */
function reportOfCheck(check: CheckResult): ReportData {
  const { distribution, comparison, dataset } = check
  return {
    schema_version: 1,
    result: check.result,
    total_samples: distribution.totalSamples,
    labelled_samples: distribution.labelledSamples,
    unlabelled: distribution.unlabelled,
    num_classes: distribution.numClasses,
    ...figuresData(distribution),
    classes: classShares(check),
    config: configData(check.config),
    dataset: { path: dataset.path, digest: dataset.digest, layout: layoutData(dataset.layout) },
    sources: check.counts.sources.map(({ name, total, labelled, counts }) => ({ name, total, labelled, counts })),
    ...comparedData(comparison),
    policy: policyData(check.policy, check.config),
    override: check.override ?? null,
    checks: check.checks,
    findings: check.findings.map(findingData),
    remedy: check.remedy ?? null,
    plans: check.plans ?? [],
    ...renamesData(check, findingData),
    balancing: check.balancing === undefined ? null : balancingData(check.balancing),
    splits: check.splits === undefined ? null : splitsData(check.splits),
    test_change: check.testChange === undefined ? null : testChangeData(check.testChange),
    group_suggestions: check.groupSuggestions ?? [],
    notes: check.notes.map(noteData),
  }
}

type Figure =
  | 'imbalance_ratio'
  | 'min_class_size'
  | 'max_class_size'
  | 'entropy'
  | 'normalized_entropy'
  | 'effective_classes'
  | 'gini_simpson'
  | 'multi_label'
  | 'label_sets'

/** Returns the figures of a distribution with the keys of the JSON output. */
export function figuresData(distribution: Distribution): Pick<ReportData, Figure> {
  return {
    imbalance_ratio: finite(distribution.imbalanceRatio),
    min_class_size: distribution.minClassSize,
    max_class_size: distribution.maxClassSize,
    entropy: sixDecimals(distribution.entropy),
    normalized_entropy: sixDecimals(distribution.normalizedEntropy),
    effective_classes: sixDecimals(distribution.effectiveClasses),
    gini_simpson: sixDecimals(distribution.giniSimpson),
    multi_label: distribution.multiLabel,
    label_sets: labelSetsData(distribution),
  }
}

/** Returns `null` if each sample has one label. */
export function labelSetsData({ labelSets }: Pick<Distribution, 'labelSets'>): LabelSetsData | null {
  if (labelSets === undefined) return null
  const { cardinality, density, distinct, empty, meanImbalance } = labelSets
  return {
    cardinality: roundedOrNull(cardinality),
    density: roundedOrNull(density),
    distinct,
    empty,
    mean_imbalance_ratio: roundedOrNull(meanImbalance),
  }
}

export function findingData(finding: Finding): FindingData {
  const { rule, level, value, limit, class: name, message, file, line, threshold, existing, waiver } = finding
  return { rule, level, value, limit, class: name, message, file, line, threshold, existing, waiver }
}

function classShares({ counts, distribution }: CheckResult): ClassShare[] {
  const { percentages, labelSets } = distribution
  return counts.classes.map((name, code) => ({
    name,
    count: counts.counts[code] ?? 0,
    percentage: percentages[name] ?? 0,
    ...(labelSets && { imbalance_ratio: roundedOrNull(labelSets.imbalance[name] ?? Number.NaN) }),
  }))
}

function configData({ file, data, balancing }: Config): ConfigData {
  return {
    file: file ?? null,
    seed: data.seed,
    ...(data.hash !== 'md5' && { hash: data.hash }),
    train_split: toNumber(data.trainSplit),
    val_split: toNumber(data.valSplit),
    test_split: toNumber(data.testSplit),
    balance_emotions: data.balanceEmotions,
    balancing_strategy: data.balancingStrategy,
    ...(balancing.by !== 'rare_labels' && { balancing_by: balancing.by }),
    split_indices_path: data.splitIndicesPath,
    ...(!data.useStratifiedSplit && { use_stratified_split: false as const }),
  }
}

export function layoutData(layout: Layout): LayoutData {
  const { kind, files, detected, stableIds } = layout
  return { kind, files, description: layoutSentence(layout), detected, stable_ids: stableIds }
}

export function noteData({ level, message, file, line }: Note): NoteData {
  return { level, message, file: file ?? null, line: line ?? null }
}

/** Returns the change since the base, or why there is no comparison. */
export function comparedData(comparison: ComparedWithBase): Pick<ReportData, 'change' | 'no_comparison'> {
  return comparison.kind === 'change'
    ? { change: changeData(comparison.change, comparison), no_comparison: null }
    : { change: null, no_comparison: comparison.reason }
}

/** Almost every relabelled sample can have its own pair of sets. */
const MOST_PAIRS = 1000

function changeData(change: Change, base: { readonly name: string; readonly sha: string }): ChangeData {
  return {
    base_name: base.name,
    base_sha: base.sha,
    base_total: change.base.total,
    base_unlabelled: change.base.unlabelled,
    base_ratio: finite(change.baseRatio),
    base_label_sets: labelSetsData(describeDistribution(change.base)),
    classes: change.classes.map(({ name, base, head, added, removed }) => ({
      name,
      base,
      head,
      ...(added !== undefined && { added }),
      ...(removed !== undefined && { removed }),
    })),
    added: change.added,
    removed: change.removed,
    relabelled: change.relabelled
      .slice(0, change.labelChanges === undefined ? undefined : MOST_PAIRS)
      .map(({ from, to, count, examples }) => ({ from, to, count, examples: examples.map(exampleData) })),
    relabelled_samples: total(change.relabelled.map(({ count }) => count)),
    label_changes: change.labelChanges?.map((one) => ({ ...one, examples: one.examples.map(exampleData) })) ?? null,
    ...(change.onlySizes && { only_sizes: change.onlySizes }),
    reordered: change.reordered,
    unchanged: change.unchanged,
    appeared: change.appeared,
    vanished: change.vanished,
  }
}

function exampleData({ id, line, file }: ExampleData): ExampleData {
  return { id, line, ...(file !== undefined && { file }) }
}

function policyData({ boundBy, name, changed, headResult }: Policy, { report }: Config): PolicyData {
  const label = report.overrideLabel === '' ? null : report.overrideLabel
  return { bound_by: boundBy, name, changed, head_result: headResult ?? null, override_label: label }
}
