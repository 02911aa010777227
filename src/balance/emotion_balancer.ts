import {
  checkInteger,
  checkNoMore,
  checkOptions,
  checkText,
  checkWord,
  STRATEGIES,
  type Strategy,
} from '../config/index.ts'
import {
  countClasses,
  hashOrder,
  type LabelTable,
  rowsOfClass,
  tableFromSamples,
  UNLABELLED,
} from '../dataset/index.ts'
import { drawBalanced } from './draw.ts'
import { classWeights } from './weighted.ts'

/** Options of an `EmotionBalancer`. */
export interface EmotionBalancerOptions {
  /** How the classes are balanced. The default is `oversample`. */
  readonly strategy?: Strategy
  /** The seed of the random draw, a safe integer. The default is 42. */
  readonly seed?: number
  /** The key of a sample's label. The default is `emotion`. */
  readonly labelKey?: string
}

const OPTIONS = ['strategy', 'seed', 'labelKey']

/**
 * Balances the classes of sample objects.
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
  /** The key of a sample's label. */
  readonly labelKey: string

  /**
   * @throws {TypeError} if the options are not an object, or one is unknown or has another type.
   * @throws {RangeError} if the strategy is unknown or the seed is not a safe integer.
   */
  constructor(options: EmotionBalancerOptions = {}, ...more: never[]) {
    const doing = 'create an EmotionBalancer'
    checkNoMore(more, doing, 'options')
    checkOptions(options, { doing, name: 'options', known: OPTIONS, example: '{ strategy: "oversample", seed: 42 }' })
    const { strategy = 'oversample', seed = 42, labelKey = 'emotion' } = options
    checkSettings({ strategy, seed, labelKey }, doing)
    this.strategy = strategy
    this.seed = seed
    this.labelKey = labelKey
  }

  /**
   * Balances samples.
   *
   * With `weighted`, all labelled samples are returned, each as a shallow copy with its `weight`, `N / (k n_c)`.
   *
   * @returns A new array of the same objects: first the kept samples in their own order, then the copies by round,
   * class and position.
   * @throws {TypeError} if the samples are not an array of objects, none has the label key, or a label is not a string,
   * a number or a boolean.
   */
  balance<Sample extends object>(
    samples: readonly Sample[],
    ...more: never[]
  ): (Sample & {
    /** The weight of the sample, `N / (k n_c)`; only with `weighted`. */
    weight?: number
  })[] {
    const { classes, labels, ids } = this.#tableOf(samples, more)
    const order = hashOrder(ids, labels, classes.length, this.seed)
    const rowsByClass = classes.map((_, code) => rowsOfClass(order, code))
    const rows = drawBalanced({ rowsByClass, classes, strategy: this.strategy, seed: this.seed })
    const drawn = Array.from(rows, (row) => samples[row] as Sample)
    if (this.strategy !== 'weighted') return drawn
    const weights = classWeights(rowsByClass.map(({ length }) => length))
    return drawn.map((sample, place) => ({
      ...sample,
      weight: weights[labels[rows[place] as number] as number] as number,
    }))
  }

  /**
   * Computes the weight of one sample of each class, `N / (k n_c)`, whatever the strategy is.
   *
   * @returns The weights by class.
   * @throws {TypeError} as `balance` does.
   *
   * @example
   * new EmotionBalancer().classWeights([{ emotion: 'joy' }, { emotion: 'joy' }, { emotion: 'joy' }, { emotion: 'calm' }])
   * // { calm: 2, joy: 0.6666666666666666 }
   */
  classWeights(samples: readonly object[], ...more: never[]): Record<string, number> {
    const { classes, counts } = countClasses(this.#tableOf(samples, more))
    const weights = classWeights(counts)
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
    checkSettings(this, doing)
    const table = tableFromSamples(samples, { label: this.labelKey, doing, options: { label: 'labelKey' } })
    if (table.labelSets === undefined) return table
    throw new TypeError(`Cannot ${doing}: "${this.labelKey}" must be one label: current value is an array of labels`)
  }
}

/** Checks the settings again, because plain JavaScript can change them later. */
function checkSettings({ strategy, seed, labelKey }: Required<EmotionBalancerOptions>, doing: string): void {
  checkWord(strategy, { doing, name: 'strategy' }, STRATEGIES)
  checkInteger(seed, { doing, name: 'seed' })
  checkText(labelKey, { doing, name: 'labelKey' }, 'the name of a key')
}
