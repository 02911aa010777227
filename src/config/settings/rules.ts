import { posix } from 'node:path'
import { formatCount, type PathProblem, shown } from '../problems/index.ts'
import { add, compareDecimals, type Decimal, decimal, formatDecimal, sum } from './decimal.ts'
import { KINDS, type Setting } from './kinds.ts'
import { isRulesPath } from './paths.ts'
import type { AdditionalDataset, DataSettings, LabelSettings, Limits, Thresholds } from './settings.ts'
import { keyOf, SETTINGS } from './table.ts'

const ONE = decimal('1')

/** The splits by the names of their settings. */
export const SPLITS = [
  { setting: 'trainSplit', key: 'train_split', name: 'train' },
  { setting: 'valSplit', key: 'val_split', name: 'val' },
  { setting: 'testSplit', key: 'test_split', name: 'test' },
] as const
export type SplitSetting = (typeof SPLITS)[number]['setting']

/**
 * Returns an error message if the three shares do not sum to 1, with the value that would fix it.
 *
 * @param nameOf Returns the user's name of a share: `train_split`, `--train-ratio`.
 * @param given The shares that the user set. The last of the others is the one to change.
 */
export function sumProblem(
  data: Pick<DataSettings, SplitSetting>,
  nameOf: (setting: SplitSetting) => string,
  given: ReadonlySet<SplitSetting>,
): string | undefined {
  const total = sum(SPLITS.map(({ setting }) => data[setting]))
  if (compareDecimals(total, ONE) === 0) return undefined
  const terms = SPLITS.map(({ setting }) => `${nameOf(setting)} ${formatDecimal(data[setting])}`).join(' + ')
  const open = SPLITS.findLast(({ setting }) => !given.has(setting)) ?? SPLITS[2]
  const rest = difference(ONE, sum(SPLITS.filter((split) => split !== open).map(({ setting }) => data[setting])))
  const remedy = rest.units < 0n ? '' : `. Set ${nameOf(open.setting)} to ${formatDecimal(rest)}.`
  return `The splits must sum to 1, but ${terms} is ${formatDecimal(total)}${remedy}`
}

function difference(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, scale: b.scale })
}

/** Returns why splits cannot be frozen: nothing would be left for new samples, or the index file has only cut points. */
export function frozenProblem(
  data: Pick<DataSettings, SplitSetting | 'frozenSplits' | 'splitIndicesPath'>,
): string | undefined {
  const { frozenSplits, splitIndicesPath } = data
  if (frozenSplits.length === 0) return undefined
  const open = SPLITS.filter(({ setting, name }) => data[setting].units > 0n && !frozenSplits.includes(name))
  if (open.length === 0)
    return 'Cannot freeze all splits: at least one must stay open for new samples. Remove one from frozen_splits.'
  if (!isRulesPath(splitIndicesPath)) return undefined
  return `Cannot freeze splits in a rules file: in '${shown(splitIndicesPath)}', the hash of a new sample decides. Set split_indices_path to a file that does not end in .rules.json, or remove frozen_splits.`
}

const MOST_DATASETS = 1000

/**
 * Returns why the datasets cannot be read together: there are too many, or one occurs twice, so its samples would count
 * twice. Several label files in one folder are several datasets.
 *
 * @param labels The labels of the main dataset.
 * @param realPath Returns the same path for all paths to one folder or file. By default, paths are compared as written.
 */
export function datasetProblem(
  { datasetPath, additionalDatasets }: Pick<DataSettings, 'datasetPath' | 'additionalDatasets'>,
  labels: LabelSettings,
  realPath = (path: string): string => posix.normalize(path).replace(/(?<=.)\/+$/, ''),
): { readonly place: number; readonly message: string } | undefined {
  if (additionalDatasets.length > MOST_DATASETS) {
    const message = `Cannot read ${formatCount(additionalDatasets.length)} additional datasets: the limit is ${formatCount(MOST_DATASETS)}`
    return { place: MOST_DATASETS, message }
  }
  const keyOf = ({ path, labels: { file, format, pattern } = { ignore: [] } }: AdditionalDataset) =>
    JSON.stringify([realPath(path), file, format, pattern])
  const seen = new Map([[keyOf({ path: datasetPath, labels }), 'data.dataset_path']])
  for (const [place, dataset] of additionalDatasets.entries()) {
    const key = keyOf(dataset)
    const name = `data.additional_datasets.${place}`
    const first = seen.get(key)
    if (first !== undefined) {
      return { place, message: sameDataset(dataset.path, first, name) }
    }
    seen.set(key, name)
  }
  return undefined
}

/** Returns the problems of labels with both a separator and `one_hot`, which would ignore the separator. */
export function oneHotProblems({
  data,
  labels,
}: {
  readonly data: Pick<DataSettings, 'additionalDatasets'>
  readonly labels: LabelSettings
}): readonly PathProblem[] {
  const entries = data.additionalDatasets.map((entry, place) => ({
    block: entry.labels,
    path: ['data', 'additional_datasets', place, 'labels'],
  }))
  return [{ block: labels, path: ['labels'] }, ...entries].flatMap(({ block, path }) => {
    if (block?.oneHot !== true || block.separator === undefined) return []
    const [separator, oneHot] = ['separator', 'one_hot'].map((key) => [...path, key].join('.'))
    const message = `Cannot use ${separator} together with ${oneHot}, which makes each column one label. Delete ${separator}, or delete ${oneHot} if the cells contain several labels.`
    return [{ path: [...path, 'separator'], message }]
  })
}

/** @param keys The two keys that name the dataset. */
export function sameDataset(path: string, ...keys: readonly [string, string]): string {
  return `Cannot read '${shown(path)}' twice: ${keys.join(' and ')} are the same dataset`
}

/** Whether the warn limit is beyond the fail limit, so it could never warn. */
export function warnsTooLate<T>({ warn, fail }: Limits<T>, strictness: (warn: T, fail: T) => number): boolean {
  return warn !== undefined && fail !== undefined && strictness(warn, fail) > 0
}

/** Returns the problems of thresholds whose warn limit is beyond their fail limit. */
export function lateWarnings(thresholds: Thresholds): readonly PathProblem[] {
  return Object.entries<Setting>(SETTINGS.thresholds).flatMap(([name, { kind, isLimit }]) => {
    const order = isLimit && kind !== 'datasets' ? KINDS[kind].order : undefined
    const limits = thresholds[name as keyof Thresholds] as Limits<unknown>
    return order && warnsTooLate(limits, order) ? [lateWarning(keyOf(name))] : []
  })
}

function lateWarning(key: string): PathProblem {
  const side = key.startsWith('min') ? 'at least' : 'at most'
  const message = `Cannot warn beyond the fail limit: thresholds.${key}.warn must be ${side} thresholds.${key}.fail`
  return { path: ['thresholds', key, 'warn'], message }
}
