import type { Dataset } from '../table/index.ts'
import { mayNameGroups } from './name_groups.ts'

/**
 * Whether a column or some of the names may be a group key, so that all rows must decide. Also for a dataset that was read
 * only for counting.
 */
export async function mayHaveGroups({ table, groupClues }: Dataset): Promise<boolean> {
  if (table.groups !== undefined) return false
  const { columns = [], names } = (await groupClues?.()) ?? {}
  return columns.length > 0 || mayNameGroups(names ?? table.ids)
}
