import type { ClassCounts } from '../dataset/index.ts'
import type { Distribution } from './distribution.ts'

/**
 * The figures of a dataset's classes. Shares of the entropy and of Gini-Simpson are of all labels, which with one label
 * a sample are the labelled samples. Entropies are to 12 decimals, so that runtimes with different logarithms agree.
 */
export function describeDistribution({ classes, counts, total, unlabelled, multiLabel }: ClassCounts): Distribution {
  const sizes = counts.filter((count) => count > 0)
  const labelledSamples = total - unlabelled
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0)
  const smallest = sizes.reduce((a, b) => Math.min(a, b), largest)
  return {
    totalSamples: total,
    labelledSamples,
    unlabelled,
    numClasses: sizes.length,
    counts: byClass(classes, (code) => counts[code] ?? 0),
    percentages: byClass(classes, (code) => percentage(counts[code] ?? 0, labelledSamples)),
    imbalanceRatio: largest / smallest,
    minClassSize: smallest,
    maxClassSize: largest,
    ...diversity(sizes),
    multiLabel,
  }
}

/** By way of entries, so that a class `__proto__` is a key like any other. */
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
