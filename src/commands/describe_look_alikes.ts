import { noteLookAlikes, renameCounts } from '../analysis/index.ts'
import { type LookAlikes, placedRenames, renamesOf } from '../check/index.ts'
import type { ClassCounts, LabelTable, Note } from '../dataset/index.ts'
import type { Rename } from '../report/index.ts'

/** The classes, some of which look alike. */
export interface CountedClasses {
  readonly counts: ClassCounts
  readonly table: LabelTable
  readonly hasBase: boolean
  /** Whether the config has a `labels.map`. */
  readonly hasMap: boolean
}

export interface LookAlikeDescriptions {
  /** The counts after all misspelled names are corrected. */
  readonly meant: ClassCounts
  readonly lookAlikes: readonly Note[]
  readonly renames: readonly Rename[]
}

/** Describes classes that look alike: with a base, the samples to rename; without a base, a note for each class. */
export function describeLookAlikes(
  { misspelt, others }: LookAlikes,
  { counts, table, hasBase, hasMap }: CountedClasses,
): LookAlikeDescriptions {
  const { counts: sizes, multiLabel } = counts
  return {
    meant: misspelt.length === 0 ? counts : renameCounts(counts, renamesOf(misspelt)),
    lookAlikes: noteLookAlikes(hasBase ? others : [...misspelt, ...others], { hasMap, sizes, multiLabel }),
    renames: hasBase ? placedRenames(misspelt, table) : [],
  }
}
