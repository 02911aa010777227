import { type AnalyzeOptions, meanImbalance } from '../analysis/index.ts'
import { checkInteger, checkNoMore, checkOptions, checkText } from '../config/index.ts'
import { type LabelSets, type LabelTable, seededMd5, tableFromSamples } from '../dataset/index.ts'
import type { Comparison, StrategyOutcome } from './comparison.ts'
import { besideOthers, type ConfiguredStrategy, configuredMethod, setSettingsText } from './configured.ts'
import { describeMethod } from './label_set_advice.ts'
import { labelSetOutcome, type MethodChoice } from './label_set_outcome.ts'
import {
  BALANCINGS,
  countLabels,
  type LabelObstacle,
  labelObstacles,
  type SetSamples,
  setSamples,
} from './label_sets/index.ts'
import { recommendMethod } from './recommend_for_label_sets.ts'

/** Options of `compareLabelSets`. */
export interface CompareLabelSetsOptions extends AnalyzeOptions {
  /** The seed of the random draws, a safe integer. The default is 42. */
  readonly seed?: number
}

/**
 * Computes what each balancing strategy would do to samples with several labels, by each of its methods, and recommends one.
 * The strategies are compared by MeanIR, the mean over the labels of (samples with the most frequent label) / (samples with
 * the label); 1 is perfect balance (Charte, Rivera, del Jesus and Herrera, 2015, "Addressing imbalance in multilabel
 * classification").
 *
 * A sample with an empty list is a sample without any label. A sample without the key, or with an empty label, is
 * unlabelled and is not compared.
 *
 * @param samples The samples, such as `[{ id: 'a.jpg', emotion: ['joy', 'calm'] }]`. Their ids (`id`, otherwise `path`, otherwise
 * the index) decide which samples are drawn, as in `EmotionBalancer`.
 * @throws {TypeError} if an option is unknown, no sample has the key, or a label is not a string, a number, a boolean or
 * a list of these.
 * @throws {RangeError} if the seed is not a safe integer.
 *
 * @example
 * const samples = [['joy'], ['joy'], ['joy'], ['joy'], ['joy', 'calm']].map((emotion, id) => ({ id, emotion }))
 * compareLabelSets(samples).meanImbalance // 3
 */
export function compareLabelSets(
  samples: readonly object[],
  options: CompareLabelSetsOptions = {},
  ...more: never[]
): Comparison {
  const doing = 'compare label sets'
  checkNoMore(more, doing, 'samples and options')
  const known = ['labelKey', 'seed']
  checkOptions(options, { doing, name: 'options', known, example: '{ labelKey: "emotion", seed: 42 }' })
  const { labelKey = 'emotion', seed = 42 } = options
  checkText(labelKey, { doing, name: 'labelKey' }, 'the name of a key')
  checkInteger(seed, { doing, name: 'seed' })
  const table = tableFromSamples(samples, { label: labelKey, doing, options: { label: 'labelKey' } })
  return compareSetSamples(setSamples({ ...table, labelSets: labelSetsOf(table) }, seededMd5(seed)))
}

/** The label sets of a table. A table with one label per sample has sets of one. */
function labelSetsOf({ labelSets, labels, size }: LabelTable): LabelSets {
  if (labelSets !== undefined) return labelSets
  const offsets = new Uint32Array(size + 1)
  labels.forEach((label, row) => {
    offsets[row + 1] = (offsets[row] as number) + Number(label >= 0)
  })
  return { offsets, codes: labels.filter((label) => label >= 0) }
}

/**
 * Compares the strategies on samples that were read.
 *
 * @param whole The number of labelled samples of the whole dataset, on which the recommendation is based.
 * @param configured The configured strategy, whose outcome is the last one if settings change it.
 */
export function compareSetSamples(
  samples: SetSamples,
  whole: number = samples.rows.length,
  configured?: ConfiguredStrategy,
): Comparison {
  const counts = countLabels(samples)
  const before = { total: samples.rows.length, meanImbalance: meanImbalance(counts) }
  const compared = {
    ...labelsPresent(samples.classes, counts),
    ...before,
    strategies: BALANCINGS.map(outcomeBeside),
    obstacles: labelObstacles(samples),
  }
  const comparison = { ...compared, recommendation: recommendMethod(compared, whole) }
  const settings = configured === undefined ? '' : setSettingsText(configured)
  if (configured === undefined || settings === '') return comparison
  const outcome = outcomeOf(samples, configuredMethod(configured), { ...before, counts })
  return { ...comparison, strategies: [...comparison.strategies, { ...outcome, settings }] }

  /** If another strategy is configured, `weighted` has the configured weights. */
  function outcomeBeside(balancing: (typeof BALANCINGS)[number]): StrategyOutcome {
    const { strategy, by } = balancing
    const isBeside = configured && strategy === 'weighted' && configured.strategy !== strategy
    const own = isBeside && { strategy, balancing: { ...configured.balancing, by } }
    const text = own ? setSettingsText(own) : ''
    const outcome = outcomeOf(samples, own && text !== '' ? configuredMethod(own) : balancing, { ...before, counts })
    return text === '' ? outcome : besideOthers({ ...outcome, settings: text })
  }
}

/** Computes what one method of a strategy would do to samples that were read. */
export function measureSetSamples(
  samples: SetSamples,
  configured: ConfiguredStrategy,
): Pick<Comparison, 'classes' | 'sizes' | 'total'> & {
  readonly meanImbalance: number
  readonly outcome: StrategyOutcome
  readonly obstacles: readonly LabelObstacle[]
} {
  const counts = countLabels(samples)
  const before = { total: samples.rows.length, meanImbalance: meanImbalance(counts) }
  return {
    ...labelsPresent(samples.classes, counts),
    ...before,
    outcome: outcomeOf(samples, configuredMethod(configured), { ...before, counts }),
    obstacles: labelObstacles(samples),
  }
}

function labelsPresent(classes: readonly string[], counts: readonly number[]): Pick<Comparison, 'classes' | 'sizes'> {
  const present = [...counts.keys()].filter((label) => (counts[label] as number) > 0)
  return {
    classes: present.map((label) => classes[label] as string),
    sizes: present.map((label) => counts[label] as number),
  }
}

function outcomeOf(
  samples: SetSamples,
  choice: MethodChoice,
  before: { readonly counts: readonly number[]; readonly total: number; readonly meanImbalance: number },
): StrategyOutcome {
  const { mostOften, mostOftenLabels, ...figures } = labelSetOutcome(samples, choice)
  const ofPresent = (values: readonly number[]) => values.filter((_, label) => (before.counts[label] as number) > 0)
  return {
    ...figures,
    targets: ofPresent(figures.targets),
    ...(figures.weights && { weights: ofPresent(figures.weights) }),
    ...describeMethod({ ...figures, mostOften, mostOftenLabels }, { ...before, maxRepeat: choice.maxRepeat }),
  }
}
