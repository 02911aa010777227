import { joinedBySplit, splitOfFile } from '../../paths/index.ts'
import type { Look } from '../found/index.ts'
import { type TableFiles, tableFiles } from './table_files.ts'
import { lookAtFiles, type TableLook } from './table_looks.ts'

/**
 * Returns all tables that were opened, labelled or not, the most likely places first. Tables with the same columns that are
 * the splits of one dataset are one table, although their names differ.
 */
export async function lookAtTables(
  look: Look,
  tables: readonly TableFiles[] = tableFiles(look),
): Promise<readonly TableLook[]> {
  return joinedBySplit(await lookAtFiles(tables, look), shapeOf).map(joinedLook)
}

/** Tables without a header may have as many columns by chance. */
function shapeOf({ format, isHeadless, columns, labels }: TableLook): string | undefined {
  return isHeadless ? undefined : JSON.stringify([format, labels !== undefined, columns.map(({ name }) => name)])
}

/** Returns one table for its splits. */
function joinedLook(family: readonly [TableLook, ...TableLook[]]): TableLook {
  if (family.length === 1) return family[0]
  const { samples: _, ...first } = family.find((one) => splitOfFile(one.first) === 'train') ?? family[0]
  const counts = family.flatMap(({ samples }) => samples ?? [])
  const samples = counts.reduce((sum, count) => sum + count, 0)
  return {
    ...first,
    paths: family.flatMap(({ paths }) => paths).sort(),
    others: family.flatMap(({ others }) => others),
    ...(counts.length === family.length ? { samples } : {}),
  }
}
