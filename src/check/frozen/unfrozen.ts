import type { Config } from '../../config/index.ts'
import type { LabelTable } from '../../dataset/index.ts'
import type { Unfrozen } from '../../gate/index.ts'
import type { IndexFile } from '../../split/index.ts'

interface BaseSplits {
  /** The index file of the base, if there is one that can be read. */
  readonly file: IndexFile | undefined
  /** The base's config and samples, if there is no index file, so its own split applies. */
  readonly own?: { readonly config: Pick<Config, 'data'>; readonly table: Pick<LabelTable, 'splits'> } | undefined
}

/**
 * Returns the change of `frozen_splits` if a split that the base freezes is not frozen anymore: one of its index file, or of the
 * dataset itself. Without a rebalance, the split settings differ from the file anyway.
 */
export function unfrozenSplits({ data }: Pick<Config, 'data'>, { file, own }: BaseSplits): Unfrozen | undefined {
  const ofOwn = own?.config.data.frozenSplits.filter((name) => own.table.splits?.names.includes(name))
  const before = file?.config.frozen ?? ofOwn ?? []
  const after = data.frozenSplits
  if (before.every((name) => after.includes(name))) return undefined
  const change = { key: 'frozen_splits', before: before.join(', '), after: after.join(', ') || 'none' }
  return file === undefined ? { ...change, isOwn: true } : change
}
