import {
  type BalanceMethod,
  CLASSES_ALLOWED,
  checkInteger,
  checkShare,
  checkText,
  checkWord,
  type Decimal,
  decimal,
  isPlainObject,
  SIZES_ALLOWED,
  STRATEGIES,
  type Strategy,
  TARGET_WORDS,
  type TargetWord,
  targetProblem,
  wrongType,
  wrongValue,
} from '../config/index.ts'
import { checkWeightOptions } from './class_weights.ts'
import { methodsOf } from './label_sets/index.ts'
import type { BalancingRules, TargetFunction, WeightOptions } from './sizes/index.ts'

/** The settings of `EmotionBalancer` that the block `balancing:` of a config has too. */
export interface BalancerRules extends WeightOptions {
  /**
   * The sizes of classes, or a function that computes them from the sizes of all classes; classes that are left out keep
   * theirs. Or the classes to resample: a list, or a word of imbalanced-learn's `RandomOverSampler` or `RandomUnderSampler`.
   */
  readonly target?: TargetWord | readonly string[] | Readonly<Record<string, number>> | TargetFunction
  /** Smaller classes grow to this share of the largest class, above 0 and at most 1, rounded down. */
  readonly overRatio?: number
  /** Larger classes shrink to the smallest class divided by this number, above 0 and at most 1, rounded down. */
  readonly underRatio?: number
  /** How often a sample may occur in the result, at least 1. */
  readonly maxRepeat?: number
}

export const BALANCER_RULES = ['target', 'overRatio', 'underRatio', 'maxRepeat', 'weights', 'power', 'beta'] as const

interface Settings extends BalancerRules {
  readonly strategy: Strategy
  readonly seed: number
  readonly labelKey: string
  readonly by: BalanceMethod
}

/** Checks the settings again before each use, because plain JavaScript can change them later. */
export function checkBalancer(settings: Settings, doing: string): void {
  const { strategy, seed, labelKey, by, target, overRatio, underRatio, maxRepeat } = settings
  checkWord(strategy, { doing, name: 'strategy' }, STRATEGIES)
  checkInteger(seed, { doing, name: 'seed' })
  checkText(labelKey, { doing, name: 'labelKey' }, 'the name of a key')
  checkWord(by, { doing, name: 'by' }, methodsOf(strategy))
  for (const [name, ratio] of Object.entries({ overRatio, underRatio })) {
    if (ratio === undefined) continue
    checkShare(ratio, { doing, name })
    if (ratio === 0) throw wrongValue({ doing, name }, 'greater than 0', ratio)
  }
  if (maxRepeat !== undefined) checkInteger(maxRepeat, { doing, name: 'maxRepeat' }, 1)
  checkTarget(target, { doing, strategy })
  checkWeightOptions(formulaIn(settings), doing)
}

function checkTarget(
  target: unknown,
  { doing, strategy }: { readonly doing: string; readonly strategy: Strategy },
): void {
  const call = { doing, name: 'target' }
  if (target === undefined || typeof target === 'function') return
  if (typeof target === 'string') {
    checkWord(target, call, TARGET_WORDS)
    const problem = targetProblem(strategy, target, 'target')
    if (problem !== undefined) throw new RangeError(problem)
  } else if (typeof target !== 'object' || target === null)
    throw wrongType(call, 'sizes of classes, a list of classes, a word or a function', target)
  else if (Array.isArray(target)) {
    if (target.length === 0) throw wrongValue(call, CLASSES_ALLOWED, target)
    for (const name of target) checkText(name, call, 'a list of names of classes')
  } else if (!isPlainObject(target))
    throw wrongType(call, 'sizes of classes as a plain object, such as { joy: 200 }', target)
  else if (Object.keys(target).length === 0) throw wrongValue(call, SIZES_ALLOWED, target)
  else for (const [name, size] of Object.entries(target)) checkInteger(size, { doing, name: `target["${name}"]` }, 0)
}

/** Returns the rules as the draws use them. */
export function rulesOf({ target, overRatio, underRatio, maxRepeat }: BalancerRules): BalancingRules {
  const exact = (ratio: number | undefined): Decimal | undefined => (ratio === undefined ? undefined : decimal(ratio))
  const isSizes = typeof target === 'object' && !Array.isArray(target)
  return {
    target: isSizes ? new Map(Object.entries(target)) : (target as Exclude<BalancingRules['target'], undefined>),
    overRatio: exact(overRatio),
    underRatio: exact(underRatio),
    maxRepeat,
  }
}

/** Returns the options of the weights. */
export function formulaIn({ weights, power, beta }: WeightOptions): WeightOptions {
  return {
    ...(weights !== undefined && { weights }),
    ...(power !== undefined && { power }),
    ...(beta !== undefined && { beta }),
  }
}
