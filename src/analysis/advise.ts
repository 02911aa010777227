import { counted, formatCount, listedFirst } from '../dataset/counted.ts'
import type { Distribution } from './distribution.ts'

const HIGH_RATIO = 2
const TOO_HIGH_RATIO = 5
/** Below this a class cannot give each of three splits more than a few samples. */
const VERY_SMALL = 10

export interface AdviceOptions {
  /** Classes that the dataset should have. */
  readonly requiredClasses?: readonly string[]
  /** Whether to speak of the ratio; `false` where a threshold has done so already. */
  readonly ratio?: boolean
}

/**
 * What a distribution asks for, a sentence each: a ratio above 2 is high and above 5 too high; classes of fewer than 10
 * samples; required or listed classes without any; samples without a label. Empty where all is well.
 */
export function adviseOnDistribution(distribution: Distribution, options: AdviceOptions = {}): string[] {
  return [
    ...(options.ratio === false ? [] : adviseOnRatio(distribution)),
    ...adviseOnSmallClasses(distribution),
    ...adviseOnMissingClasses(distribution, options.requiredClasses ?? []),
    ...adviseOnUnlabelled(distribution),
  ]
}

function adviseOnRatio({ imbalanceRatio, minClassSize, maxClassSize }: Distribution): string[] {
  const shown = `${counted(maxClassSize, 'sample')} against ${formatCount(minClassSize)}`
  if (imbalanceRatio > TOO_HIGH_RATIO) {
    return [
      `The imbalance ratio is too high, above ${TOO_HIGH_RATIO} (${shown}): collect samples of the small classes, or weight them`,
    ]
  }
  if (imbalanceRatio > HIGH_RATIO) {
    return [`The imbalance ratio is high, above ${HIGH_RATIO} (${shown}): balance the training split`]
  }
  return []
}

function adviseOnSmallClasses({ counts }: Distribution): string[] {
  const small = Object.entries(counts).filter(([, count]) => count > 0 && count < VERY_SMALL)
  if (small.length === 0) return []
  const names = listedFirst(small.map(([name, count]) => `${name} (${count})`))
  return [`${small.length === 1 ? 'A class has' : 'Classes have'} fewer than ${VERY_SMALL} samples: ${names}`]
}

function adviseOnMissingClasses({ counts }: Distribution, required: readonly string[]): string[] {
  const missing = new Set(Object.keys(counts).filter((name) => counts[name] === 0))
  for (const name of required) if (!Object.hasOwn(counts, name)) missing.add(name)
  if (missing.size === 0) return []
  return [`${missing.size === 1 ? 'A class has' : 'Classes have'} no samples: ${listedFirst([...missing])}`]
}

function adviseOnUnlabelled({ unlabelled, totalSamples }: Distribution): string[] {
  if (unlabelled === 0) return []
  const [verb, they] = unlabelled === 1 ? ['has', 'it is'] : ['have', 'they are']
  return [
    `${formatCount(unlabelled)} of ${counted(totalSamples, 'sample')} ${verb} no label: ${they} in no class and in no split`,
  ]
}
