import { counted, formatCount } from '../../config/index.ts'
import type { LabelChangeData, LabelSetsData } from '../data/index.ts'
import { formatRatio } from '../text/index.ts'

/** Returns the figures about label sets, with their names. */
export function labelSetRows({
  cardinality,
  density,
  distinct,
  empty,
  mean_imbalance_ratio,
}: LabelSetsData): string[][] {
  return [
    ['mean imbalance ratio of the labels (MeanIR)', formatRatio(mean_imbalance_ratio)],
    ['labels per sample (cardinality)', formatRatio(cardinality)],
    ['cardinality / number of labels (density)', density === null ? '–' : density.toFixed(4)],
    ['distinct label sets', formatCount(distinct)],
    ['samples with an empty set', formatCount(empty)],
  ]
}

/** `2.36 labels per sample, mean imbalance ratio 2.31, 711 distinct label sets, 12 samples with an empty set`. */
export function labelSetPhrase({ cardinality, distinct, empty, mean_imbalance_ratio }: LabelSetsData): string {
  return [
    `${formatRatio(cardinality)} labels per sample`,
    `MeanIR ${formatRatio(mean_imbalance_ratio)}`,
    counted(distinct, 'distinct label set'),
    ...(empty === 0 ? [] : [`${counted(empty, 'sample')} with an empty set`]),
  ].join(', ')
}

/** Sorts labels by the number of samples that gained or lost them, the largest first. */
export function mostChangedFirst(changes: readonly LabelChangeData[]): LabelChangeData[] {
  return changes.toSorted((a, b) => b.added + b.removed - (a.added + a.removed))
}
