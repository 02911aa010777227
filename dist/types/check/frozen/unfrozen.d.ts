import type { Config, SettingChange } from '../../config/index.ts';
import type { IndexFile } from '../../split/index.ts';
/**
 * Returns the change of `frozen_splits` if a split that the base's index file freezes is not frozen anymore. Without a
 * rebalance, the split settings differ from the file anyway.
 */
export declare function unfrozenSplits({ data }: Pick<Config, 'data'>, base: IndexFile | undefined): SettingChange | undefined;
