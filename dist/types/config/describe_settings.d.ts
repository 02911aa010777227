import type { Config } from './settings.ts';
/**
 * Every setting by its dotted key, as a user would write it: `thresholds.max_imbalance_ratio.fail` is `5`. What is not
 * set is left out.
 */
export declare function describeSettings(config: Config): ReadonlyMap<string, string>;
