import type { Config, SettingChange } from '../../config/index.ts'
import type { IndexFile } from '../../split/index.ts'

/**
 * Returns the change of `frozen_splits` if a split that the base's index file freezes is not frozen anymore. Without a
 * rebalance, the split settings differ from the file anyway.
 */
export function unfrozenSplits({ data }: Pick<Config, 'data'>, base: IndexFile | undefined): SettingChange | undefined {
  const before = base?.config.frozen ?? []
  const after = data.frozenSplits
  if (before.every((name) => after.includes(name))) return undefined
  return { key: 'frozen_splits', before: before.join(', '), after: after.join(', ') || 'none' }
}
