import { listed, oneOf, type Place } from '../problems/index.ts'
import type { Decimal } from './decimal.ts'

/** How the classes of a training split are balanced. */
export type Strategy = 'oversample' | 'undersample' | 'hybrid' | 'weighted'
export const STRATEGIES: readonly Strategy[] = ['oversample', 'undersample', 'hybrid', 'weighted']

/** How samples with several labels are balanced. */
export type BalanceMethod = 'rare_labels' | 'label_sets' | 'repeat_factor'
export const BALANCE_METHODS: readonly BalanceMethod[] = ['rare_labels', 'label_sets', 'repeat_factor']

/** How class weights are computed from class sizes. */
export type WeightFormula = 'inverse' | 'sqrt' | 'power' | 'effective'
export const WEIGHT_FORMULAS: readonly WeightFormula[] = ['inverse', 'sqrt', 'power', 'effective']

/** The words of imbalanced-learn for the classes that are resampled. */
export type TargetWord = 'auto' | 'minority' | 'not minority' | 'majority' | 'not majority' | 'all'
export const TARGET_WORDS: readonly TargetWord[] = [
  'auto',
  'minority',
  'not minority',
  'majority',
  'not majority',
  'all',
]

/** What `balancing.target` can be: a word, the classes to resample, or the size of each class. */
export type BalanceTarget = TargetWord | readonly string[] | ReadonlyMap<string, number>

/** The `balancing:` block: how the strategy is applied. Its `strategy` is in the `data:` block. */
export interface BalancingSettings {
  /**
   * How samples with several labels are balanced: by their rare labels (ML-ROS and ML-RUS), by label set (LP-ROS and LP-RUS),
   * or by repeat factor (LVIS).
   */
  readonly by: BalanceMethod
  /** The sizes of classes: exact, or the classes that the strategy resamples. */
  readonly target?: BalanceTarget | undefined
  /** The place of the target in the config file, for errors; left out if it is not from a file. */
  readonly targetPlace?: Place
  /** Whether the settings come from an index file. */
  readonly isRecorded?: boolean
  /** Whether the training split is balanced and not the whole dataset, for errors. */
  readonly isOfTraining?: boolean
  /** Smaller classes grow to this share of the largest class, above 0 and at most 1, rounded down. */
  readonly overRatio?: Decimal | undefined
  /** Larger classes shrink to the smallest class divided by this number, above 0 and at most 1, rounded down. */
  readonly underRatio?: Decimal | undefined
  /** How often a sample may occur in the result, at least 1. */
  readonly maxRepeat?: number | undefined
  /** How class weights are computed. */
  readonly weights: WeightFormula
  /** The exponent of `weights: power`, from 0 to 1. */
  readonly power?: Decimal | undefined
  /** The beta of `weights: effective`, from 0 to 1. */
  readonly beta: Decimal
}

/** The words that imbalanced-learn has for its oversampler and its undersampler. */
const WORDS_OF: Readonly<Partial<Record<Strategy, readonly TargetWord[]>>> = {
  oversample: TARGET_WORDS.filter((word) => word !== 'majority'),
  undersample: TARGET_WORDS.filter((word) => word !== 'minority'),
}

/** Returns why a target has no meaning with a strategy. `weighted` ignores targets. */
export function targetProblem(strategy: Strategy, target: unknown, name = 'balancing.target'): string | undefined {
  if (typeof target !== 'string' || strategy === 'weighted') return undefined
  const words = WORDS_OF[strategy]
  if (words === undefined)
    return `Cannot use ${name}: ${target} with ${strategy}: words need the strategy oversample or undersample. List the sizes of the classes instead.`
  if ((words as readonly string[]).includes(target)) return undefined
  return `Cannot use ${name}: ${target} with ${strategy}. Use ${oneOf(words)}.`
}

/** The formula that uses each parameter. */
export const FORMULA_OF: Readonly<Record<'power' | 'beta', WeightFormula>> = { power: 'power', beta: 'effective' }

interface BalancingProblem {
  readonly key: string
  readonly message: string
}

/** Returns the settings that contradict each other. */
export function balancingProblems(
  strategy: Strategy,
  { target, weights, power }: BalancingSettings,
  isGiven: (key: 'power' | 'beta') => boolean,
): readonly BalancingProblem[] {
  const word = targetProblem(strategy, target)
  const unused = (['power', 'beta'] as const).filter((key) => isGiven(key) && weights !== FORMULA_OF[key])
  return [
    ...(word === undefined ? [] : [{ key: 'target', message: word }]),
    ...(weights === 'power' && power === undefined
      ? [
          {
            key: 'weights',
            message: 'Cannot use balancing.weights: power without an exponent. Set balancing.power, such as 0.5.',
          },
        ]
      : []),
    ...unused.map((key) => ({
      key,
      message: `Cannot use balancing.${key} with balancing.weights: ${weights}, which does not use it. Set balancing.weights to ${FORMULA_OF[key]}, or delete balancing.${key}.`,
    })),
  ]
}

/** A formula that is not named follows from its parameter. */
export function formulaOf(given: {
  readonly weights?: unknown
  readonly power?: unknown
  readonly beta?: unknown
}): WeightFormula {
  if (given.weights !== undefined) return given.weights as WeightFormula
  if (given.power !== undefined) return 'power'
  return given.beta === undefined ? 'inverse' : 'effective'
}

/** Returns a target as a user would write it. */
export function showTarget(target: BalanceTarget): string {
  if (typeof target === 'string') return target
  if ('size' in target) return `{ ${Array.from(target, ([name, size]) => `${yamlName(name)}: ${size}`).join(', ')} }`
  return `[${target.map(yamlName).join(', ')}]`
}

/** A name that YAML could read as something else is in quotation marks. */
function yamlName(name: string): string {
  return /^-?[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_ .&/()+-]*[\p{L}\p{M}\p{N}_)+-])?$/u.test(name)
    ? name
    : JSON.stringify(name)
}

/** What sizes and a list of classes may be, for messages. */
export const SIZES_ALLOWED = 'the size of at least one class, such as { joy: 200 }'
export const CLASSES_ALLOWED = 'a list of at least one class, such as [joy, sadness]'

/** What a target may be, for messages. */
export const TARGET_ALLOWED = `the sizes of classes, such as { joy: 200 }, a list of classes, or ${listed(
  TARGET_WORDS.map((word) => `'${word}'`),
  'or',
)}`

/** The settings of the block `balancing`, in the order of the file. `table.ts` checks their type. */
export const BALANCING = {
  strategy: {
    kind: 'word',
    words: STRATEGIES,
    description: 'How the training split is balanced. It overrides data.balancing_strategy.',
  },
  target: {
    kind: 'target',
    words: TARGET_WORDS,
    description:
      "The sizes of classes, such as { joy: 200 }, or the classes to resample: a list, or a word of imbalanced-learn's samplers.",
  },
  overRatio: {
    kind: 'positive share',
    description: 'Smaller classes grow to this share of the largest class.',
  },
  underRatio: {
    kind: 'positive share',
    description: 'Larger classes shrink to the size of the smallest class divided by this number.',
  },
  maxRepeat: { kind: 'repeats', description: 'How often a sample may occur in the balanced training split.' },
  weights: {
    kind: 'word',
    words: WEIGHT_FORMULAS,
    initial: 'inverse',
    description:
      'The formula of class weights. inverse (the default): N / (k n). sqrt: 1 / sqrt(n). power: 1 / n^power. effective: (1 - beta) / (1 - beta^n). The last three are scaled to the sum k.',
  },
  power: { kind: 'fraction', description: 'The exponent of weights: power.' },
  beta: { kind: 'fraction', initial: 0.999, description: 'The beta of weights: effective.' },
  by: {
    kind: 'word',
    words: BALANCE_METHODS,
    initial: 'rare_labels',
    description:
      'How samples with several labels are balanced: by their rare labels (ML-ROS, ML-RUS), by label set (LP-ROS, LP-RUS) or by repeat factor (LVIS; only oversample and weighted).',
  },
} as const

/** The flags that set them. */
export const BALANCING_OVERRIDES = {
  balanceBy: { of: 'balancing.by', flag: '--by <method>' },
  target: {
    of: 'balancing.target',
    flag: '--target <class=size>',
    says: "Size of a class, repeatable; or the classes to resample: their names, or a word such as 'not majority'",
    for: 'balance',
  },
  overRatio: {
    of: 'balancing.over_ratio',
    flag: '--over-ratio <ratio>',
    says: 'Smaller classes grow to this share of the largest',
    for: 'balance',
  },
  underRatio: {
    of: 'balancing.under_ratio',
    flag: '--under-ratio <ratio>',
    says: 'Larger classes shrink to the smallest divided by this number',
    for: 'balance',
  },
  maxRepeat: {
    of: 'balancing.max_repeat',
    flag: '--max-repeat <times>',
    says: 'How often a sample may occur',
    for: 'balance',
  },
  weights: {
    of: 'balancing.weights',
    flag: '--weights <formula>',
    says: 'Class weights: inverse, sqrt, power or effective (default: inverse)',
    for: 'balance',
  },
  power: { of: 'balancing.power', flag: '--power <exponent>', says: 'Exponent of --weights power', for: 'balance' },
  beta: {
    of: 'balancing.beta',
    flag: '--beta <number>',
    says: 'Beta of --weights effective (default: 0.999)',
    for: 'balance',
  },
} as const
