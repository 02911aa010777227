import { type BalanceMethod, counted, formatCount, listedFirst, type Strategy, visibleName } from '../config/index.ts'
import { adviseOnSampler, MOST_REPEATS, percent, times } from './advice.ts'
import type { StrategyOutcome } from './comparison.ts'
import type { MethodFigures } from './label_set_outcome.ts'

type Texts = Pick<StrategyOutcome, 'pro' | 'con' | 'advice'>

/** The samples before balancing. */
interface Before {
  readonly total: number
  readonly meanImbalance: number
  /** How often a sample may occur. */
  readonly maxRepeat?: number | undefined
}

type Sentence = (figures: MethodFigures, before: Before) => string

const PROS: Readonly<Record<Strategy, Readonly<Record<BalanceMethod, string>>>> = {
  oversample: {
    rare_labels: 'keeps every sample and copies those with rare labels (ML-ROS)',
    label_sets: 'keeps every sample and copies those with rare label sets (LP-ROS)',
    repeat_factor: 'keeps every sample and copies those with rare labels a few times (LVIS)',
  },
  undersample: {
    rare_labels: 'repeats no sample and drops only samples without rare labels (ML-RUS)',
    label_sets: 'repeats no sample and has the shortest epochs (LP-RUS)',
    repeat_factor: '',
  },
  hybrid: {
    rare_labels: 'keeps the total, because it drops as many samples as it copies (ML-RUS and ML-ROS)',
    label_sets: 'keeps the total and makes all label sets equally frequent (LP-RUS and LP-ROS)',
    repeat_factor: '',
  },
  weighted: {
    rare_labels: 'neither copies nor drops samples, because the sampler draws rare labels more often',
    label_sets: 'neither copies nor drops samples, because the sampler draws rare label sets more often',
    repeat_factor: 'neither copies nor drops samples, because the sampler draws samples by their repeat factors',
  },
}

const CONS: Readonly<Record<Strategy, Sentence>> = {
  oversample: ({ copied, mostRepeated }) =>
    copied === 0 ? 'there is nothing to copy' : `repeats samples; none occurs more than ${times(mostRepeated)}`,
  undersample: ({ dropped }, { total }) =>
    dropped === 0 ? 'there is nothing to drop' : `drops ${counted(dropped, 'sample')} (${percent(dropped, total)})`,
  hybrid: ({ copied, dropped }) =>
    dropped === 0
      ? 'there is nothing to copy or drop'
      : `copies ${formatCount(copied)} and drops ${counted(dropped, 'sample')}`,
  weighted: ({ total, mostOften }) =>
    total === 0
      ? 'there is nothing to draw'
      : `an epoch draws the sample with the largest weight ${mostOften.toFixed(1)} times on average`,
}

/** Returns an advantage and a disadvantage of a method for samples with several labels, and advice if it applies. */
export function describeMethod(figures: MethodFigures, before: Before): Texts {
  const { strategy, by } = figures
  return {
    pro: PROS[strategy][by],
    con: CONS[strategy](figures, before),
    advice: [
      ...adviseOnImbalance(figures, before),
      ...adviseOnLimit(figures, before),
      ...adviseOnRepeats(figures),
      ...adviseOnDrops(figures, before),
      ...(strategy === 'weighted' ? adviseOnSampler(figures.total) : []),
    ],
  }
}

/** Why a method can fail to lower MeanIR. */
const WHY_NOT: Readonly<Record<Strategy, string>> = {
  oversample: 'the copied samples also have frequent labels',
  undersample: 'the dropped samples also have rare labels',
  hybrid: 'the copied samples also have frequent labels, or the dropped samples also have rare labels',
  weighted: 'samples with large weights also have frequent labels',
}

/** Why a method changes nothing. */
const UNCHANGED: Readonly<Record<BalanceMethod, string>> = {
  rare_labels: 'no copied or dropped sample would lower it',
  label_sets: 'all label sets are about equally frequent',
  repeat_factor: 'all labels are about equally frequent',
}

function adviseOnImbalance(figures: MethodFigures, before: Before): string[] {
  const { strategy, by, meanImbalance } = figures
  if (!(meanImbalance >= before.meanImbalance) || before.meanImbalance === 1) return []
  const [was, is] = [before.meanImbalance.toFixed(2), meanImbalance.toFixed(2)]
  const change = was === is ? `stays at ${was}` : `rises from ${was} to ${is}`
  const isCapped = figures.copied === 0 && isLimited(figures, before)
  const unchanged = isCapped ? 'max_repeat allows no copies' : UNCHANGED[by]
  return [`MeanIR ${change}, because ${meanImbalance === before.meanImbalance ? unchanged : WHY_NOT[strategy]}.`]
}

function isLimited({ strategy, mostRepeated }: MethodFigures, { maxRepeat }: Before): boolean {
  return (strategy === 'oversample' || strategy === 'hybrid') && mostRepeated === maxRepeat
}

function adviseOnLimit(figures: MethodFigures, before: Before): string[] {
  if (figures.copied === 0 || !isLimited(figures, before)) return []
  return [
    `Samples with ${listedFirst(figures.mostOftenLabels.map(visibleName))} occur ${times(figures.mostRepeated)}, which is the limit of max_repeat, so rare labels can stay rarer than without it.`,
  ]
}

function adviseOnRepeats({ strategy, mostOften, mostOftenLabels }: MethodFigures): string[] {
  if (mostOften <= MOST_REPEATS) return []
  const labels =
    mostOftenLabels.length === 0 ? 'without labels' : `with ${listedFirst(mostOftenLabels.map(visibleName))}`
  if (strategy === 'weighted') {
    return [
      `An epoch draws samples ${labels} up to ${mostOften.toFixed(1)} times on average, which can cause overfitting. Augment them or collect more.`,
    ]
  }
  return [
    `Samples ${labels} occur up to ${times(mostOften)} in the result, which can cause overfitting. Augment the copies or collect more samples.`,
  ]
}

function adviseOnDrops({ strategy, total }: MethodFigures, before: Before): string[] {
  if (strategy !== 'undersample' || 2 * total >= before.total) return []
  return [
    `The result has ${formatCount(total)} of ${counted(before.total, 'sample')}. If that is too few, use hybrid or oversample.`,
  ]
}
