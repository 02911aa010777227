import { type LabelTable, textAt } from '../dataset/index.ts'
import { applyCuts } from './cuts.ts'
import type { IndexFile } from './index_file.ts'
import { matchLists } from './match_ids.ts'
import { type Moves, NO_SPLIT, type SplitPlan } from './plan.ts'

const MOST_EXAMPLES = 10

/**
 * The ids whose split is another one than in an earlier index file; ids that one side lacks have not moved. A rules file has
 * no ids: there, every sample whose split its cuts would have made another.
 */
export function movesBetween(earlier: IndexFile, table: LabelTable, plan: ComparedPlan): Moves {
  const moves = { total: 0, testToTrain: 0, examples: [] as { id: string; from: string; to: string }[] }
  const compare = (row: number, from: string | undefined) => {
    const to = plan.names[plan.assignment[row] ?? NO_SPLIT]
    if (from === undefined || to === undefined || to === from) return
    moves.total++
    if (from === 'test' && to === 'train') moves.testToTrain++
    if (moves.examples.length < MOST_EXAMPLES) moves.examples.push({ id: textAt(table.ids, row), from, to })
  }
  if (earlier.kind === 'rules') {
    const before = applyCuts(table, earlier.config, earlier.cuts)
    for (const [row, part] of before.entries()) compare(row, earlier.names[part])
  } else {
    for (const [list, rows] of matchLists(earlier.ids, table.ids, plan.settings.seed).entries()) {
      for (const row of rows) if (row >= 0) compare(row, earlier.names[list])
    }
  }
  return moves
}

type ComparedPlan = Pick<SplitPlan, 'assignment' | 'names' | 'settings'>
