import { noteLookAlikes, renameCounts } from '../analysis/index.ts'
import { type LookAlikes, placedRenames, renamesOf } from '../check/look_alikes.ts'
import type { ClassCounts, LabelTable, Note } from '../dataset/index.ts'
import type { Rename } from '../report/index.ts'

/** The classes among which some look alike. */
export interface CountedClasses {
  readonly counts: ClassCounts
  readonly table: LabelTable
  readonly hasBase: boolean
  /** Whether the config has a `labels.map`. */
  readonly hasMap: boolean
}

export interface LookAlikesTold {
  /** The counts as they would be without misspelt names. */
  readonly meant: ClassCounts
  readonly lookAlikes: readonly Note[]
  readonly renames: readonly Rename[]
}

/** What to tell of classes that look alike: with a base which samples to rename, else that they look alike. */
export function lookAlikesTold(
  { misspelt, others }: LookAlikes,
  { counts, table, hasBase, hasMap }: CountedClasses,
): LookAlikesTold {
  return {
    meant: misspelt.length === 0 ? counts : renameCounts(counts, renamesOf(misspelt)),
    lookAlikes: noteLookAlikes(hasBase ? others : [...misspelt, ...others], { hasMap, sizes: counts.counts }),
    renames: hasBase ? placedRenames(misspelt, table) : [],
  }
}
