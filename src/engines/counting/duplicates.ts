import { counted, InputError } from '../../config/index.ts'
import type { Connection } from '../connections/index.ts'
import { duplicateStatement, type TableRows } from '../dialects/index.ts'
import { numberOf } from './tally.ts'

/** ClickHouse compares so many ids at once, which needs about 2.5 GB. Other databases use their disks. */
const ROWS_AT_ONCE = 50_000_000
const NAMED = 2

/**
 * Checks that every id is in one row.
 *
 * @throws {InputError} with the number of ids that are in several rows, and some of them.
 */
export async function refuseDuplicates(
  connection: Connection,
  rows: TableRows,
  size: number,
  id: string,
): Promise<void> {
  const parts = rows.dialect.hidesColumns ? Math.max(Math.ceil(size / ROWS_AT_ONCE), 1) : 1
  let total = 0
  const examples: string[] = []
  for (let place = 0; place < parts; place++) {
    const part = parts === 1 ? undefined : { place, count: parts }
    const [[count, least, most] = []] = await connection.rows(duplicateStatement(rows, part))
    total += numberOf(count)
    if (numberOf(count) > 0) examples.push(...new Set([least ?? '', most ?? '']))
  }
  if (total === 0) return
  const named = examples.slice(0, NAMED).map((one) => `'${one}'`)
  throw new InputError(
    `Cannot split: ${counted(total, 'id')} in the column '${id}' (labels.id) ${total === 1 ? 'occurs' : 'occur'} more than once, such as ${named.join(' and ')}, and the id decides the split. Choose a column with one row per id.`,
  )
}
