import { counted, InputError } from '../../config/index.ts'
import type { Connection } from '../connections/index.ts'
import { duplicateStatement, type Rows } from '../dialects/index.ts'
import { numberOf } from './tally.ts'

/** A database compares so many hashes at once. */
const ROWS_AT_ONCE = 8_000_000
const BYTES = 256
const NAMED = 2

/**
 * Checks that every id is in one row.
 *
 * @throws {InputError} with the number of ids that are in several rows, and some of them.
 */
export async function refuseDuplicates(connection: Connection, rows: Rows, size: number, id: string): Promise<void> {
  const ranges = Math.min(Math.ceil(size / ROWS_AT_ONCE), BYTES)
  let total = 0
  const examples: string[] = []
  for (let range = 0; range < ranges; range++) {
    const first = ranges === 1 ? undefined : firstBytes(range, ranges)
    const [[count, least, most] = []] = await connection.rows(duplicateStatement(rows, first))
    total += numberOf(count)
    if (numberOf(count) > 0) examples.push(...new Set([least ?? '', most ?? '']))
  }
  if (total === 0) return
  const named = examples.slice(0, NAMED).map((one) => `'${one}'`)
  throw new InputError(
    `Cannot split: ${counted(total, 'id')} in the column '${id}' (labels.id) ${total === 1 ? 'occurs' : 'occur'} more than once, such as ${named.join(' and ')}, and the id decides the split. Choose a column with one row per id.`,
  )
}

function firstBytes(range: number, ranges: number): string[] {
  const [start, end] = [Math.floor((range * BYTES) / ranges), Math.floor(((range + 1) * BYTES) / ranges)]
  return Array.from({ length: end - start }, (_, i) => (start + i).toString(16).padStart(2, '0'))
}
