import { type MeasuredGroups, outgrownSplit, SPLIT_NAMES, type SplitSettings } from '../../split/index.ts'
import { numberOf } from '../counting/index.ts'
import { crowdedStatement, groupStatement, largestStatement } from '../dialects/index.ts'
import type { CountedTable } from './counted_table.ts'

/** Figures about the groups of a table. The hash of a group decides, so none is in two splits. */
export async function measureGroups(
  { connection, rows, tally }: CountedTable,
  key: string,
  settings: SplitSettings,
): Promise<MeasuredGroups> {
  const total = tally.counts.reduce((a, b) => a + b, 0)
  const [[count, least, most] = []] = await connection.rows(groupStatement(rows))
  const largest = numberOf(most)
  const crowded = new Map((await connection.rows(crowdedStatement(rows))).map(([label, n]) => [label, numberOf(n)]))
  const split = outgrownSplit(largest, total, { names: SPLIT_NAMES }, settings)
  const oversized = split === undefined ? undefined : { size: largest, split, name: await nameOfLargest() }
  return {
    summary: { key, noun: 'groups', count: numberOf(count), splitGroups: 0, ...(oversized && { oversized }) },
    commonSize: numberOf(least) === largest ? largest : undefined,
    largest,
    largestOfStratum: Int32Array.from(tally.classes, (name) => crowded.get(name) ?? 0),
  }

  async function nameOfLargest(): Promise<string> {
    const [[name] = []] = await connection.rows(largestStatement(rows))
    return name ?? ''
  }
}
