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
export type Block = 'data' | 'labels' | 'thresholds' | 'report';
/**
 * The settings in which two configs differ, defaults filled in, in the order of the config's keys: `{ key:
 * 'thresholds.max_imbalance_ratio.fail', before: '5', after: '8' }`. What one side does not set is `not set` there.
 */
export declare function changedSettings(base: Config, head: Config): SettingChange[];
/** The blocks of the config that the changes touch. */
export declare function changedBlocks(changes: readonly SettingChange[]): ReadonlySet<Block>;
