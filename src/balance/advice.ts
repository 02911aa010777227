import { counted, formatCount, listedFirst, type Strategy, visibleName } from '../config/index.ts'
import type { StrategyOutcome } from './comparison.ts'
import { totalOf } from './draws/index.ts'

/** With more repeats, a model memorizes the copies. */
export const MOST_REPEATS = 3
/** With fewer samples after undersampling, a class is too small to learn from. */
export const FEW_SAMPLES = 100
/** PyTorch's multinomial draw, and therefore its `WeightedRandomSampler`, does not support more categories. */
export const MOST_WEIGHTED_SAMPLES = 2 ** 24

interface Classes {
  readonly classes: readonly string[]
  readonly sizes: readonly number[]
  readonly smallest: number
}

type Figures = Omit<StrategyOutcome, 'pro' | 'con' | 'advice'>
type Texts = Pick<StrategyOutcome, 'pro' | 'con' | 'advice'>

const DESCRIBE: Readonly<Record<Strategy, (figures: Figures, classes: Classes) => Texts>> = {
  oversample: describeOversample,
  undersample: describeUndersample,
  hybrid: describeHybrid,
  weighted: describeWeighted,
}

/** Returns an advantage and a disadvantage of a strategy, and advice if it applies. */
export function describeStrategy(figures: Figures, classes: Classes): Texts {
  return DESCRIBE[figures.strategy](figures, classes)
}

function describeOversample(figures: Figures, classes: Classes): Texts {
  return {
    pro: 'keeps every sample',
    con:
      figures.copied === 0
        ? 'there is nothing to copy'
        : `repeats samples; none occurs more than ${times(figures.mostRepeated)}`,
    advice: adviseOnCopies(figures, classes),
  }
}

function describeUndersample(figures: Figures, classes: Classes): Texts {
  const share = percent(figures.dropped, totalOf(classes.sizes))
  return {
    pro: 'repeats no sample and has the shortest epochs',
    con: figures.dropped === 0 ? 'there is nothing to drop' : `drops ${counted(figures.dropped, 'sample')} (${share})`,
    advice: adviseOnLoss(figures, classes),
  }
}

function describeHybrid(figures: Figures, classes: Classes): Texts {
  return {
    pro: 'copies less than oversampling and drops less than undersampling',
    con: `copies ${formatCount(figures.copied)} and drops ${counted(figures.dropped, 'sample')}`,
    advice: [...adviseOnCopies(figures, classes), ...adviseOnLoss(figures, classes)],
  }
}

function describeWeighted({ total, neverDrawn = [] }: Figures, { classes }: Classes): Texts {
  const rarest = neverDrawn.indexOf(neverDrawn.reduce((a, b) => Math.max(a, b), 0))
  const chance = percent(neverDrawn[rarest] ?? 0, 1)
  return {
    pro: 'neither copies nor drops samples, because the sampler draws rare classes more often',
    con: rarest === -1 ? 'there is nothing to draw' : `an epoch misses ${chance} of ${classes[rarest]} on average`,
    advice: adviseOnSampler(total),
  }
}

export function adviseOnSampler(total: number): string[] {
  if (total <= MOST_WEIGHTED_SAMPLES) return []
  const limit = formatCount(MOST_WEIGHTED_SAMPLES)
  return [
    `PyTorch's WeightedRandomSampler supports at most 2^24 (${limit}) samples, but there are ${formatCount(total)}. Draw a class first, in proportion to its weight times its number of samples, then one of its samples. The command \`weights\` with \`--samples\` writes the class of each sample.`,
  ]
}

function adviseOnCopies({ targets, mostRepeated }: Figures, { classes, sizes }: Classes): string[] {
  if (mostRepeated <= MOST_REPEATS) return []
  const repeated = classes.filter((_, code) => (targets[code] ?? 0) > MOST_REPEATS * (sizes[code] ?? 0))
  return [
    `Samples of ${listedFirst(repeated.map(visibleName))} occur up to ${times(mostRepeated)} in the result, which can cause overfitting. Augment the copies, collect more samples or use weighted.`,
  ]
}

function adviseOnLoss(
  { strategy, targets, total, dropped, settings }: Figures,
  { classes, sizes }: Pick<Classes, 'classes' | 'sizes'>,
): string[] {
  const before = totalOf(sizes)
  const left = targets.reduce((least, target) => Math.min(least, target), targets[0] ?? 0)
  const isTooLittle = dropped > 0 && (left < FEW_SAMPLES || 2 * total < before)
  if (!isTooLittle || (strategy === 'hybrid' && 2 * total >= before)) return []
  const gone = classes.filter((_, code) => targets[code] === 0)
  const rest =
    gone.length > 0 ? `none of ${listedFirst(gone.map(visibleName))}` : `at least ${formatCount(left)} per class`
  const others =
    settings !== undefined ? 'larger sizes' : strategy === 'hybrid' ? 'oversample or weighted' : 'hybrid or oversample'
  return [
    `The result has ${formatCount(total)} of ${counted(before, 'sample')}, ${rest}. If that is too few, use ${others}.`,
  ]
}

export function times(count: number): string {
  return count === 2 ? 'twice' : `${formatCount(count)} times`
}

export function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)}%`
}
