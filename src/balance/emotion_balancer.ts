import { type BalanceMethod, checkNoMore, checkOptions, type Strategy } from '../config/index.ts'
import {
  countClasses,
  hashOrder,
  type LabelTable,
  rowsOfClass,
  seededMd5,
  tableFromSamples,
  UNLABELLED,
} from '../dataset/index.ts'
import { BALANCER_RULES, type BalancerRules, checkBalancer, formulaIn, rulesOf } from './balancer_rules.ts'
import { drawBalanced } from './draw.ts'
import { balancedTimes, balancedWeights, labelWeights, rowsOfTimes, setSamples } from './label_sets/index.ts'
import { weightsOfSizes } from './sizes/index.ts'

/** Options of an `EmotionBalancer`. */
export interface EmotionBalancerOptions extends BalancerRules {
  /** How the classes are balanced. The default is `oversample`. */
  readonly strategy?: Strategy
  /** The seed of the random draw, a safe integer. The default is 42. */
  readonly seed?: number
  /** The key of a sample's label, or of its list of labels. The default is `emotion`. */
  readonly labelKey?: string
  /**
   * How samples with several labels are balanced: by their rare labels (`rare_labels`: ML-ROS, ML-RUS, or both), by label set
   * (`label_sets`: LP-ROS, LP-RUS, or both), or by repeat factor (`repeat_factor`: LVIS; only `oversample` and
   * `weighted`). The default is `rare_labels`. It has no effect on samples with one label.
   */
  readonly by?: BalanceMethod
}

const OPTIONS = ['strategy', 'seed', 'labelKey', 'by', ...BALANCER_RULES]

/**
 * Balances the classes of sample objects. If labels are lists, it balances label sets; an empty list is a sample without
 * any label.
 *
 * The seed and the samples' ids (`id`, otherwise `path`, otherwise the index) decide which samples are copied or
 * dropped, so the order of the samples does not matter if they have ids. A sample without a label belongs to no
 * class and is not in any result; `unlabelled` returns such samples.
 *
 * @example
 * const balancer = new EmotionBalancer({ strategy: 'oversample', seed: 42 })
 * balancer.balance([{ emotion: 'joy' }, { emotion: 'joy' }, { emotion: 'calm' }]).length // 4
 */
export class EmotionBalancer {
  /** How the classes are balanced. */
  readonly strategy: Strategy
  /** The seed of the random draw. */
  readonly seed: number
  /** The key of a sample's label, or of its list of labels. */
  readonly labelKey: string
  /** How samples with several labels are balanced. */
  readonly by: BalanceMethod
  /** What replaces or limits the sizes of the strategy, and the formula of the weights. */
  readonly rules: BalancerRules

  /**
   * @throws {TypeError} if the options are not an object, or one is unknown or has another type.
   * @throws {RangeError} if the strategy or the method is unknown, the strategy has no such method or word, a ratio, size or weight is
   * impossible, or the seed is not a safe integer.
   */
  constructor(options: EmotionBalancerOptions = {}, ...more: never[]) {
    const doing = 'create an EmotionBalancer'
    checkNoMore(more, doing, 'options')
    checkOptions(options, { doing, name: 'options', known: OPTIONS, example: '{ strategy: "oversample", seed: 42 }' })
    const { strategy = 'oversample', seed = 42, labelKey = 'emotion', by = 'rare_labels', ...rules } = options
    checkBalancer({ strategy, seed, labelKey, by, ...rules }, doing)
    this.strategy = strategy
    this.seed = seed
    this.labelKey = labelKey
    this.by = by
    this.rules = rules
  }

  /**
   * Balances samples.
   *
   * With `weighted`, all labelled samples are returned, each as a shallow copy with its `weight`. By default, it is `N / (k n_c)` for one
   * label per sample, where N is the number of samples, k the number of classes, and n_c the size of the class. With
   * several labels, it depends on `by`. For `rare_labels`, it is the mean of `N / (k n_l)` over the sample's labels, and
   * that of the most frequent label for an empty list. For `label_sets`, it is the same formula with each label set as a
   * class. For `repeat_factor`, it is the largest of `max(1, sqrt(t / f_l))` over the labels, where f_l is the share of
   * samples with the label, and t the median of these shares (Gupta, Dollar and Girshick, 2019, "LVIS").
   *
   * @returns A new array of the same objects: first the kept samples in their own order, then the copies by round,
   * class and position; with several labels per sample, by round and position.
   * @throws {TypeError} if the samples are not an array of objects, none has the label key, or a label is not a string,
   * a number, a boolean or a list of these.
   * @throws {InputError} if a target is impossible.
   */
  balance<Sample extends object>(
    samples: readonly Sample[],
    ...more: never[]
  ): (Sample & {
    /** The weight of the sample; only with `weighted`. */
    weight?: number
  })[] {
    const table = this.#tableOf(samples, more)
    const { classes, labels, ids, labelSets } = table
    if (labelSets !== undefined) return this.#balanceSets(samples, { ...table, labelSets })
    const order = hashOrder(ids, labels, classes.length, seededMd5(this.seed))
    const rowsByClass = classes.map((_, code) => rowsOfClass(order, code))
    const { strategy, seed } = this
    const rows = drawBalanced({ rowsByClass, classes, strategy, seed, rules: rulesOf(this.rules) })
    const drawn = Array.from(rows, (row) => samples[row] as Sample)
    if (strategy !== 'weighted') return drawn
    const sizes = rowsByClass.map(({ length }) => length)
    const weights = weightsOfSizes(sizes, formulaIn(this.rules))
    return drawn.map((sample, place) => ({
      ...sample,
      weight: weights[labels[rows[place] as number] as number] as number,
    }))
  }

  /**
   * Computes the weight of one sample of each class, by default `N / (k n_c)`, whatever the strategy is. With several labels per sample,
   * it is the weight of the label, and N is the number of samples, not the sum of the labels.
   *
   * @returns The weights by class.
   * @throws {TypeError} as `balance` does.
   *
   * @example
   * new EmotionBalancer().classWeights([{ emotion: 'joy' }, { emotion: 'joy' }, { emotion: 'joy' }, { emotion: 'calm' }])
   * // { calm: 2, joy: 0.6666666666666666 }
   */
  classWeights(samples: readonly object[], ...more: never[]): Record<string, number> {
    const table = this.#tableOf(samples, more)
    const { classes, counts } = countClasses(table)
    const { labelSets } = table
    const formula = formulaIn(this.rules)
    const weights = labelSets
      ? labelWeights(setSamples({ ...table, labelSets }, seededMd5(this.seed)), formula)
      : weightsOfSizes(counts, formula)
    return Object.fromEntries(classes.map((name, code) => [name, weights[code] ?? 0]))
  }

  /** Returns the samples that `balance` leaves out because they have no label. */
  unlabelled<Sample extends object>(samples: readonly Sample[], ...more: never[]): Sample[] {
    const { labels } = this.#tableOf(samples, more)
    return samples.filter((_, row) => labels[row] === UNLABELLED)
  }

  #tableOf(samples: readonly object[], more: readonly unknown[]): LabelTable {
    const doing = 'balance samples'
    checkNoMore(more, doing, 'samples; options belong to new EmotionBalancer({ ... })')
    const { strategy, seed, labelKey, by, rules } = this
    checkBalancer({ strategy, seed, labelKey, by, ...rules }, doing)
    return tableFromSamples(samples, { label: this.labelKey, doing, options: { label: 'labelKey' } })
  }

  #balanceSets<Sample extends object>(
    samples: readonly Sample[],
    table: MultiLabelTable,
  ): (Sample & { weight?: number })[] {
    const { strategy, by, seed } = this
    const { overRatio, maxRepeat } = rulesOf(this.rules)
    const chosen = setSamples(table, seededMd5(seed))
    const rows = rowsOfTimes(balancedTimes(chosen, { strategy, by, overRatio, maxRepeat }))
    const drawn = Array.from(rows, (row) => samples[row] as Sample)
    if (strategy !== 'weighted') return drawn
    const weights = balancedWeights(chosen, by, { overRatio, formula: formulaIn(this.rules) })
    return drawn.map((sample, place) => ({ ...sample, weight: weights[rows[place] as number] as number }))
  }
}

type MultiLabelTable = LabelTable & Required<Pick<LabelTable, 'labelSets'>>
