import { type LabelTable, textAt } from '../../dataset/index.ts'
import { applyCuts } from '../cuts/index.ts'
import { type IndexFile, matchLists } from '../index_file/index.ts'
import { type Moves, NO_SPLIT, type SplitPlan } from '../plan/index.ts'

const MOST_EXAMPLES = 10

/**
 * Finds the ids whose split differs from an earlier index file. An id that is only on one side has not moved. A rules
 * file contains no ids, so its cut points determine the earlier split of each sample.
 */
export function movesBetween(earlier: IndexFile, table: LabelTable, plan: ComparedPlan): Moves {
  const moves = { total: 0, testToTrain: 0, examples: [] as { id: string; from: string; to: string }[] }
  const frozen: ReadonlySet<string> = new Set(earlier.config.frozen)
  let fromFrozen = 0
  const compare = (row: number, from: string | undefined) => {
    const to = plan.names[plan.assignment[row] ?? NO_SPLIT]
    if (from === undefined || to === undefined || to === from) return
    moves.total++
    if (frozen.has(from)) fromFrozen++
    if (from === 'test' && to === 'train') moves.testToTrain++
    if (moves.examples.length < MOST_EXAMPLES) moves.examples.push({ id: textAt(table.ids, row), from, to })
  }
  if (earlier.kind === 'rules') {
    const before = applyCuts(table, earlier.config, earlier.cuts)
    for (const [row, part] of before.entries()) compare(row, earlier.names[part])
  } else {
    for (const [list, rows] of matchLists(earlier.ids, table.ids, plan.settings).entries()) {
      for (const row of rows) if (row >= 0) compare(row, earlier.names[list])
    }
  }
  return { ...moves, ...(frozen.size > 0 && { fromFrozen }) }
}

type ComparedPlan = Pick<SplitPlan, 'assignment' | 'names' | 'settings'>
