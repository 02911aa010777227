import { type BalancingSettings, type Strategy } from '../config/index.ts';
import type { Comparison } from './comparison.ts';
/** A strategy, and the settings of `balancing` that it is applied with. */
export interface ConfiguredStrategy {
    readonly strategy: Strategy;
    readonly balancing: BalancingSettings;
}
/**
 * Adds the outcome of the configured strategy as the last one, if settings of `balancing` change it.
 *
 * @throws {InputError} if a target is impossible.
 */
export declare function withConfigured(comparison: Comparison, { strategy, balancing }: ConfiguredStrategy): Comparison;
/** Returns the settings that change a method for samples with several labels, as text; empty if there are none. */
export declare function setSettingsText({ strategy, balancing }: ConfiguredStrategy): string;
