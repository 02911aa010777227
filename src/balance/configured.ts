import { type BalancingSettings, type Config, firstAndMore, formatCount, type Strategy } from '../config/index.ts'
import { describeStrategy } from './advice.ts'
import { sizeFigures } from './compare_strategies.ts'
import type { Comparison, StrategyOutcome } from './comparison.ts'
import { smallestOf } from './draws/index.ts'
import type { MethodChoice } from './label_set_outcome.ts'
import {
  configuredSizes,
  equalWeightsNote,
  hasRules,
  neverDrawnChances,
  rulesText,
  type SizedClasses,
  weightOptions,
  weightsOfSizes,
  weightsText,
} from './sizes/index.ts'

/** A strategy, and the settings of `balancing` that it is applied with. */
export interface ConfiguredStrategy {
  readonly strategy: Strategy
  readonly balancing: BalancingSettings
}

/** Returns the strategy of a config. */
export function configuredStrategy({ data, balancing }: Config): ConfiguredStrategy {
  return { strategy: data.balancingStrategy, balancing }
}

/** Lets errors about impossible sizes name the training split. */
export function inTraining<Settings extends { readonly balancing: BalancingSettings }>(settings: Settings): Settings {
  return { ...settings, balancing: { ...settings.balancing, isOfTraining: true } }
}

/** Returns how the strategy is applied to samples with several labels. */
export function configuredMethod({ strategy, balancing }: ConfiguredStrategy): MethodChoice {
  return { ...balancing, strategy, formula: weightOptions(balancing) }
}

/**
 * Adds the outcome of the configured strategy as the last one, if settings of `balancing` change it. With another strategy than
 * `weighted`, that one has the configured weights.
 *
 * @param known The names of all classes. Those without samples stay empty.
 * @throws {InputError} if a target is impossible.
 */
export function withConfigured(
  comparison: Comparison,
  { strategy, balancing }: ConfiguredStrategy,
  known: readonly string[],
): Comparison {
  const weighted = configuredWeights(comparison, balancing)
  const outcome = strategy === 'weighted' ? weighted : resampled(comparison, { strategy, balancing }, known)
  const strategies = comparison.strategies.map((one) =>
    strategy !== 'weighted' && one.strategy === 'weighted' && weighted ? besideOthers(weighted) : one,
  )
  return { ...comparison, strategies: outcome === undefined ? strategies : [...strategies, outcome] }
}

/** The weights of the settings if another strategy is configured. Only that one has `settings`. */
export function besideOthers({ settings, ...outcome }: StrategyOutcome): StrategyOutcome {
  return { ...outcome, pro: `${outcome.pro} (${settings})` }
}

function resampled(
  sized: Comparison,
  { strategy, balancing }: ConfiguredStrategy,
  known: readonly string[],
): StrategyOutcome | undefined {
  if (!hasRules(strategy, balancing)) return undefined
  const present = new Set(sized.classes)
  const empty = known.filter((name) => !present.has(name))
  const all = { classes: [...sized.classes, ...empty], sizes: [...sized.sizes, ...empty.map(() => 0)] }
  const targets = configuredSizes(strategy, all, balancing).targets.slice(0, sized.classes.length)
  const figures = { strategy, ...sizeFigures(targets, sized.sizes) }
  const { copied, dropped } = figures
  // The texts are those of the strategy that has such an effect.
  const effect = dropped === 0 ? 'oversample' : copied === 0 ? 'undersample' : 'hybrid'
  const isCapped = balancing.maxRepeat !== undefined && effect !== strategy
  const isSized = balancing.target !== undefined || balancing.underRatio !== undefined || isCapped
  const { con, advice } = describeStrategy(
    { ...figures, strategy: effect, ...(isSized && { settings: rulesText(balancing) }) },
    { ...sized, smallest: smallestOf(sized.sizes) },
  )
  return {
    ...figures,
    settings: rulesText(balancing),
    pro: PROS[effect],
    con,
    advice: [...noteSizes(strategy, all, balancing), ...advice],
  }
}

const PROS: Readonly<Record<Exclude<Strategy, 'weighted'>, string>> = {
  oversample: 'keeps every sample',
  undersample: 'repeats no sample',
  hybrid: 'makes the sizes of the classes as the settings say',
}

const MOST_NAMED = 5

/** Returns notes about the classes that stay short because of `max_repeat`, or empty because they have no samples. */
export function noteSizes(strategy: Strategy, sized: SizedClasses, rules: BalancingSettings): string[] {
  const { short, absent } = configuredSizes(strategy, sized, rules)
  const { maxRepeat = 1 } = rules
  const classes = short.map(({ name, size, wanted }) => `${name} (${formatCount(size)} of ${formatCount(wanted)})`)
  const often = maxRepeat === 1 ? 'once' : maxRepeat === 2 ? 'twice' : `${formatCount(maxRepeat)} times`
  return [
    ...(short.length === 0
      ? []
      : [
          `These classes stay short, because no sample may occur more than ${often} (max_repeat): ${firstAndMore(classes, MOST_NAMED)}.`,
        ]),
    ...(absent.length === 0
      ? []
      : [`These classes stay empty, because they have no samples to balance: ${firstAndMore(absent, MOST_NAMED)}.`]),
  ]
}

function configuredWeights(sized: Comparison, balancing: BalancingSettings): StrategyOutcome | undefined {
  if (balancing.weights === 'inverse') return undefined
  const { sizes } = sized
  const options = weightOptions(balancing)
  const weights = weightsOfSizes(sizes, options)
  const figures = {
    strategy: 'weighted' as const,
    ...sizeFigures(sizes, sizes),
    weights,
    neverDrawn: neverDrawnChances(sizes, weights),
  }
  const { pro, con, advice } = describeStrategy(figures, { ...sized, smallest: smallestOf(sizes) })
  const note = equalWeightsNote(sizes, options)
  return { ...figures, settings: weightsText(balancing), pro, con, advice: [...(note ? [note] : []), ...advice] }
}

/** Returns the settings that change a method for samples with several labels, as text; empty if there are none. */
export function setSettingsText({ strategy, balancing }: ConfiguredStrategy): string {
  const { by, weights, overRatio, maxRepeat } = balancing
  const isFactor = by === 'repeat_factor'
  if (strategy === 'weighted' && !isFactor) return weights === 'inverse' ? '' : weightsText(balancing)
  return rulesText({
    ...(isFactor && { overRatio }),
    ...(strategy !== 'weighted' && { maxRepeat }),
  })
}
