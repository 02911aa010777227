import { type BalancingSettings, type Config, type Strategy } from '../config/index.ts';
import type { Comparison } from './comparison.ts';
import { type SizedClasses } from './sizes/index.ts';
/** A strategy, and the settings of `balancing` that it is applied with. */
export interface ConfiguredStrategy {
    readonly strategy: Strategy;
    readonly balancing: BalancingSettings;
}
/** Returns the strategy of a config. */
export declare function configuredStrategy({ data, balancing }: Config): ConfiguredStrategy;
/**
 * Adds the outcome of the configured strategy as the last one, if settings of `balancing` change it.
 *
 * @param known The names of all classes. Those without samples stay empty.
 * @throws {InputError} if a target is impossible.
 */
export declare function withConfigured(comparison: Comparison, { strategy, balancing }: ConfiguredStrategy, known: readonly string[]): Comparison;
/** Returns notes about the classes that stay short because of `max_repeat`, or empty because they have no samples. */
export declare function noteSizes(strategy: Strategy, sized: SizedClasses, rules: BalancingSettings): string[];
/** Returns the settings that change a method for samples with several labels, as text; empty if there are none. */
export declare function setSettingsText({ strategy, balancing }: ConfiguredStrategy): string;
