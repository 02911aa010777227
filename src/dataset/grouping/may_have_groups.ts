import { countClasses, type Dataset, type TextColumn } from '../table/index.ts'

/** Fewer samples cannot show more than a few groups. */
const FEWEST_SAMPLES = 8

/**
 * Whether a column or some of the names may be a group key, so that all rows must decide. Also for a dataset that was read
 * only for counting.
 */
export async function mayHaveGroups({ table, groupClues }: Dataset): Promise<boolean> {
  if (table.groups !== undefined || countClasses(table).total < FEWEST_SAMPLES) return false
  const { columns = [], names = table.ids } = (await groupClues?.()) ?? {}
  return columns.length > 0 || (names.length > 0 && (await mayNameGroups(names)))
}

async function mayNameGroups(names: readonly string[] | TextColumn): Promise<boolean> {
  const { candidatesIn } = await import(/* webpackMode: "eager" */ './name_groups.ts')
  return candidatesIn(names).length > 0
}
