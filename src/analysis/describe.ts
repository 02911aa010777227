import type { ClassCounts, LabelSetCounts } from '../dataset/index.ts'
import type { Distribution, LabelSetFigures } from './distribution.ts'
import { imbalancePerLabel, meanImbalance } from './label_imbalance.ts'

/**
 * Returns the figures of a dataset's classes. Entropy and Gini-Simpson use the shares of all labels, which are the labelled
 * samples if each has one label. Entropies have 12 decimals, so runtimes with different logarithms agree.
 */
export function describeDistribution(classCounts: ClassCounts): Distribution {
  const { classes, counts, total, unlabelled, multiLabel, sets } = classCounts
  const sizes = counts.filter((count) => count > 0)
  const labelledSamples = total - unlabelled
  const of = samplesForShares(classCounts)
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0)
  const smallest = sizes.reduce((a, b) => Math.min(a, b), largest)
  return {
    totalSamples: total,
    labelledSamples,
    unlabelled,
    numClasses: sizes.length,
    counts: byClass(classes, (code) => counts[code] ?? 0),
    percentages: byClass(classes, (code) => percentage(counts[code] ?? 0, of)),
    imbalanceRatio: largest / smallest,
    minClassSize: smallest,
    maxClassSize: largest,
    ...diversity(sizes),
    multiLabel,
    ...(sets && { labelSets: labelSetFigures(classCounts, sets) }),
  }
}

/** Returns the number of samples that shares refer to: all of them if they have sets, otherwise those with a label. */
export function samplesForShares({ total, unlabelled, multiLabel }: ClassCounts): number {
  return multiLabel ? total : total - unlabelled
}

function labelSetFigures({ classes, counts, total, unlabelled }: ClassCounts, sets: LabelSetCounts): LabelSetFigures {
  const ratios = imbalancePerLabel(counts)
  const cardinality = counts.reduce((sum, count) => sum + count, 0) / (total - unlabelled)
  return {
    cardinality,
    density: cardinality / counts.filter((count) => count > 0).length,
    distinct: sets.distinct,
    empty: sets.empty,
    imbalance: byClass(classes, (code) => ratios[code] ?? Number.NaN),
    meanImbalance: meanImbalance(counts),
  }
}

/** Builds the record from entries, so a class named `__proto__` is a normal key. */
function byClass(classes: readonly string[], figure: (code: number) => number): Record<string, number> {
  return Object.fromEntries(classes.map((name, code) => [name, figure(code)]))
}

function percentage(count: number, total: number): number {
  return total === 0 ? 0 : (100 * count) / total
}

function diversity(sizes: readonly number[]) {
  const labels = sizes.reduce((a, b) => a + b, 0)
  const shares = sizes.map((size) => size / labels)
  const entropy = -shares.reduce((sum, share) => sum + share * Math.log(share), 0)
  return {
    entropy: settled(entropy),
    normalizedEntropy: sizes.length < 2 ? sizes.length : settled(entropy / Math.log(sizes.length)),
    effectiveClasses: sizes.length === 0 ? 0 : settled(Math.exp(entropy)),
    giniSimpson: sizes.length === 0 ? 0 : settled(1 - shares.reduce((sum, share) => sum + share * share, 0)),
  }
}

function settled(figure: number): number {
  return Number(figure.toFixed(12)) + 0
}
