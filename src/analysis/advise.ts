import { counted, formatCount, listedFirst, visibleName } from '../config/index.ts'
import { classNoun } from '../dataset/index.ts'
import type { Distribution } from './distribution.ts'

const HIGH_RATIO = 2
const TOO_HIGH_RATIO = 5
/** A smaller class cannot give more than a few samples to each of three splits. */
const VERY_SMALL = 10

interface AdviceOptions {
  /** Classes that the dataset should have. */
  readonly requiredClasses?: readonly string[]
  /** Whether to include the ratio; `false` if a threshold covers it already. */
  readonly ratio?: boolean
}

/**
 * Returns advice about a distribution: a ratio above 2 (high) or above 5 (too high), classes with fewer than 10 samples,
 * required or listed classes without samples, and samples without a label. The list is empty if there is nothing to improve.
 */
export function adviseOnDistribution(distribution: Distribution, options: AdviceOptions = {}): string[] {
  return [
    ...(options.ratio === false ? [] : adviseOnRatio(distribution)),
    ...adviseOnSmallClasses(distribution),
    ...adviseOnMissingClasses(distribution, options.requiredClasses ?? []),
    ...adviseOnUnlabelled(distribution),
  ]
}

function adviseOnRatio({ imbalanceRatio, minClassSize, maxClassSize, multiLabel }: Distribution): string[] {
  const [largest, smallest] = [counted(maxClassSize, 'sample'), formatCount(minClassSize)]
  const shown = multiLabel
    ? `${largest} with the most frequent label, ${smallest} with the rarest`
    : `${largest} in the largest class, ${smallest} in the smallest`
  if (imbalanceRatio > TOO_HIGH_RATIO) {
    return [
      `The imbalance ratio is too high, above ${TOO_HIGH_RATIO} (${shown}). Collect more samples ${multiLabel ? 'with the rare labels' : 'of the small classes'}, or use weighted sampling.`,
    ]
  }
  if (imbalanceRatio > HIGH_RATIO) {
    return [`The imbalance ratio is high, above ${HIGH_RATIO} (${shown}). Balance the training split.`]
  }
  return []
}

function adviseOnSmallClasses(distribution: Distribution): string[] {
  const { counts } = distribution
  const { one, many } = classNoun(distribution)
  const small = Object.entries(counts).filter(([, count]) => count > 0 && count < VERY_SMALL)
  if (small.length === 0) return []
  const names = listedFirst(small.map(([name, count]) => `${visibleName(name)} (${count})`))
  return [`${counted(small.length, `${one} has`, `${many} have`)} fewer than ${VERY_SMALL} samples: ${names}`]
}

function adviseOnMissingClasses(distribution: Distribution, required: readonly string[]): string[] {
  const { counts } = distribution
  const { one, many } = classNoun(distribution)
  const missing = new Set(Object.keys(counts).filter((name) => counts[name] === 0))
  for (const name of required) if (!Object.hasOwn(counts, name)) missing.add(name)
  if (missing.size === 0) return []
  return [
    `${counted(missing.size, `${one} has`, `${many} have`)} no samples: ${listedFirst([...missing].map(visibleName))}`,
  ]
}

function adviseOnUnlabelled({ unlabelled, totalSamples, multiLabel }: Distribution): string[] {
  if (unlabelled === 0) return []
  const [verb, they] = unlabelled === 1 ? ['has', 'it is'] : ['have', 'they are']
  return [
    `${formatCount(unlabelled)} of ${counted(totalSamples, 'sample')} ${verb} no label, so ${they} not in any ${multiLabel ? '' : 'class or '}split`,
  ]
}
