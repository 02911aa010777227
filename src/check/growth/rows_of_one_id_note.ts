import { counted, formatCount } from '../../config/index.ts'
import type { LabelTable, Note } from '../../dataset/index.ts'
import { ID_KEY, type IdInSeveralSplits, idsInSeveralSplits, type SplitPlan } from '../../split/index.ts'

interface SplitRows {
  /** The table before ids become groups. */
  readonly table: LabelTable
  readonly plan: Pick<SplitPlan, 'assignment' | 'names' | 'group' | 'origin'>
  /** The command that writes the index file. */
  readonly command?: string | undefined
}

/** Reports that ids are the groups, or which ids an earlier index file has in more than one split. */
export function noteOnRowsOfOneId({ table, plan, command }: SplitRows): Note[] {
  if (plan.group === ID_KEY) return [{ level: 'note', message: idsAreGroups(table, plan) }]
  return noteOnIdsInSeveralSplits(idsInSeveralSplits(table, { codes: plan.assignment, names: plan.names }), command)
}

function idsAreGroups({ repeated, size }: LabelTable, { origin }: SplitRows['plan']): string {
  const repeats = repeated?.rows.length ?? 0
  const many = `${formatCount(repeats)} of ${counted(size, 'row')} ${repeats === 1 ? 'repeats' : 'repeat'} an id`
  const together = 'all rows with the same id stay in one split'
  if (origin === 'fresh') return `${many}, so the id is the group key ('${ID_KEY}'): ${together}`
  return `The id is the group key ('${ID_KEY}'), as in the index file (${many}): ${together}`
}

const NAMED = 5

export function noteOnIdsInSeveralSplits(ids: readonly IdInSeveralSplits[], command = 'split'): Note[] {
  if (ids.length === 0) return []
  const named = ids.slice(0, NAMED).map(({ id, splits }) => `${id} (${splits.join(', ')})`)
  const list = `${named.join(', ')}${ids.length > NAMED ? ', ...' : '.'}`
  const message = `The index file has rows of ${counted(ids.length, 'id')} in more than one split: ${list} To bring them together, run \`${command} --rebalance\``
  return [{ level: 'warning', message }]
}
