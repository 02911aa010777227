import { baseName } from '../paths/index.ts'
import { countClasses, type Dataset, type TextColumn } from '../table/index.ts'

/** Fewer samples cannot show more than a few groups. */
const FEWEST_SAMPLES = 8

/**
 * Whether a column or some of the names may be a group key, so that all rows must decide. Also for a dataset that was read
 * only for counting.
 */
export async function mayHaveGroups({ table, groupClues }: Dataset): Promise<boolean> {
  if (table.groups !== undefined || countClasses(table).total < FEWEST_SAMPLES) return false
  const { columns = [], names = table.ids, classes } = (await groupClues?.()) ?? {}
  return columns.length > 0 || (names.length > 0 && (await mayNameGroups(names, classes)))
}

/** @param classes The code of the class of each name, if only some names of class folders are known. */
async function mayNameGroups(names: readonly string[] | TextColumn, classes?: ArrayLike<number>): Promise<boolean> {
  if (!('bytes' in names) && classes !== undefined && differByOneNumber(names)) return false
  const { candidatesIn, areOnlyClasses } = await import(/* webpackMode: "eager" */ './name_groups.ts')
  const candidates = candidatesIn(names)
  if ('bytes' in names || classes === undefined) return candidates.length > 0
  return candidates.some((candidate) => !areOnlyClasses(candidate, names, classes))
}

/** Whether all files have the same name but for one number, as in `joy/clip_01.mid` and `calm/clip_02.mid`. */
function differByOneNumber(paths: readonly string[]): boolean {
  const names = new Set(paths.map(baseName))
  const shapes = new Set([...names].map((name) => name.replace(/\d+/, '#')))
  return (
    names.size === paths.length &&
    shapes.size === 1 &&
    ![...shapes].some((shape) => /\d/.test(shape.replace(/\.[^.]*$/, '')))
  )
}
