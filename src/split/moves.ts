import type { LabelTable } from '../dataset/label_table.ts'
import { textAt } from '../dataset/text_column.ts'
import type { IndexFile } from './index_file.ts'
import { matchIds } from './match_ids.ts'
import { type Moves, NO_SPLIT, type SplitPlan } from './plan.ts'

const MOST_EXAMPLES = 10

/** The ids whose split is another one than in an earlier index file; ids that one side lacks have not moved. */
export function movesBetween(
  earlier: IndexFile,
  table: Pick<LabelTable, 'ids'>,
  { assignment, names, settings }: Pick<SplitPlan, 'assignment' | 'names' | 'settings'>,
): Moves {
  const moves = { total: 0, testToTrain: 0, examples: [] as { id: string; from: string; to: string }[] }
  for (const [list, ids] of earlier.ids.entries()) {
    const from = earlier.names[list] as string
    for (const [i, row] of matchIds(table.ids, ids, settings.seed).entries()) {
      const part = row < 0 ? NO_SPLIT : (assignment[row] as number)
      const to = names[part]
      if (to === undefined || to === from) continue
      moves.total++
      if (from === 'test' && to === 'train') moves.testToTrain++
      if (moves.examples.length < MOST_EXAMPLES) moves.examples.push({ id: textAt(ids, i), from, to })
    }
  }
  return moves
}
