import type { Config } from './settings.ts';
/** A setting that differs between two configs. */
export interface SettingChange {
    /** The dotted key, such as `thresholds.max_imbalance_ratio.fail`. */
    readonly key: string;
    /** The value before, as text; `not set` if there was none. */
    readonly before: string;
    /** The value after, as text; `not set` if there is none. */
    readonly after: string;
}
/**
 * Returns the settings in which two configs differ, defaults included, in the order of the config's keys: `{ key:
 * 'thresholds.max_imbalance_ratio.fail', before: '5', after: '8' }`. A setting without a value on one side is `not set`.
 */
export declare function changedSettings(base: Config, head: Config): SettingChange[];
