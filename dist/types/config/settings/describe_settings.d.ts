import type { Config, Waiver } from './settings.ts';
/**
 * Returns every setting by its dotted key, as a user would write it: `thresholds.max_imbalance_ratio.fail` is `5`. Settings
 * without a value are not included.
 */
export declare function describeSettings(config: Config): ReadonlyMap<string, string>;
/** Returns what a waiver is about: `min_class_size`, or `min_class_size (calm)`. */
export declare function waivedBy({ rule, class: name }: Pick<Waiver, 'rule' | 'class'>): string;
