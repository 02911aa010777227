import { counted, formatCount } from '../../config/index.ts'
import type { LabelChangeData, LabelSetsData } from '../data/index.ts'
import { formatRatio, formatRatioChange } from '../text/index.ts'

/** Returns the figures about label sets with their names, and those of the base if they differ. */
export function labelSetRows(sets: LabelSetsData, base: LabelSetsData | null = null): string[][] {
  const row = (name: string, show: (one: LabelSetsData) => string) => {
    const [before, after] = [show(base ?? sets), show(sets)]
    return [name, before === after ? after : `${before} → ${after}`]
  }
  return [
    row('mean imbalance ratio (MeanIR)', ({ mean_imbalance_ratio }) => formatRatio(mean_imbalance_ratio)),
    row('labels per sample (cardinality)', ({ cardinality }) => formatRatio(cardinality)),
    row('density (cardinality / number of labels)', ({ density }) => density?.toFixed(4) ?? '–'),
    row('distinct label sets', ({ distinct }) => formatCount(distinct)),
    row('samples with an empty set', ({ empty }) => formatCount(empty)),
  ]
}

/** `2.36 labels per sample, MeanIR 2.20 → 2.31, 711 distinct label sets, 12 samples with an empty set`. */
export function labelSetPhrase(sets: LabelSetsData, base: LabelSetsData | null = null): string {
  const { cardinality, distinct, empty, mean_imbalance_ratio: mean } = sets
  return [
    `${formatRatio(cardinality)} labels per sample`,
    `MeanIR ${formatRatioChange(base?.mean_imbalance_ratio, mean) || '–'}`,
    counted(distinct, 'distinct label set'),
    ...(empty === 0 ? [] : [`${counted(empty, 'sample')} with an empty set`]),
  ].join(', ')
}

/** Sorts labels by the number of samples that gained or lost them, the largest first. */
export function mostChangedFirst(changes: readonly LabelChangeData[]): LabelChangeData[] {
  return changes.toSorted((a, b) => b.added + b.removed - (a.added + a.removed))
}
