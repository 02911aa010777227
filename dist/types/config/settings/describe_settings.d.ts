import type { Config } from './settings.ts';
/**
 * Returns every setting by its dotted key, as a user would write it: `thresholds.max_imbalance_ratio.fail` is `5`. Settings
 * without a value are not included.
 */
export declare function describeSettings(config: Config): ReadonlyMap<string, string>;
