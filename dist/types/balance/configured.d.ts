import { type BalancingSettings, type Config, type Strategy } from '../config/index.ts';
import type { Comparison, StrategyOutcome } from './comparison.ts';
import type { MethodChoice } from './label_set_outcome.ts';
import { type SizedClasses } from './sizes/index.ts';
/** A strategy, and the settings of `balancing` that it is applied with. */
export interface ConfiguredStrategy {
    readonly strategy: Strategy;
    readonly balancing: BalancingSettings;
}
/** Returns the strategy of a config. */
export declare function configuredStrategy({ data, balancing }: Config): ConfiguredStrategy;
/** Lets errors about impossible sizes name the training split. */
export declare function inTraining<Settings extends {
    readonly balancing: BalancingSettings;
}>(settings: Settings): Settings;
/** Returns how the strategy is applied to samples with several labels. */
export declare function configuredMethod({ strategy, balancing }: ConfiguredStrategy): MethodChoice;
/**
 * Adds the outcome of the configured strategy as the last one, if settings of `balancing` change it. With another strategy than
 * `weighted`, that one has the configured weights.
 *
 * @param known The names of all classes. Those without samples stay empty.
 * @throws {InputError} if a target is impossible.
 */
export declare function withConfigured(comparison: Comparison, { strategy, balancing }: ConfiguredStrategy, known: readonly string[]): Comparison;
/** The weights of the settings if another strategy is configured. Only that one has `settings`. */
export declare function besideOthers({ settings, ...outcome }: StrategyOutcome): StrategyOutcome;
/** Returns notes about the classes that stay short because of `max_repeat`, or empty because they have no samples. */
export declare function noteSizes(strategy: Strategy, sized: SizedClasses, rules: BalancingSettings): string[];
/** Returns the settings that change a method for samples with several labels, as text; empty if there are none. */
export declare function setSettingsText({ strategy, balancing }: ConfiguredStrategy): string;
