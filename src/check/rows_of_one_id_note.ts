import type { LabelTable, Note } from '../dataset/index.ts'
import { counted } from '../report/index.ts'
import { ID_KEY, type SplitPlan, type TornId, tornIds } from '../split/index.ts'

interface SplitRows {
  /** Before ids are groups. */
  readonly table: LabelTable
  readonly plan: Pick<SplitPlan, 'assignment' | 'names' | 'group' | 'origin'>
}

/** That ids are the groups, or which ids an index file tears apart that has been there before. */
export function noteOnRowsOfOneId({ table, plan }: SplitRows): Note[] {
  if (plan.group === ID_KEY) return [{ level: 'note', message: idsAreGroups(table, plan) }]
  return noteOnTornIds(tornIds(table, { codes: plan.assignment, names: plan.names }))
}

function idsAreGroups({ repeated, size }: LabelTable, { origin }: SplitRows['plan']): string {
  const many = `${repeated?.rows.length ?? 0} of ${counted(size, 'row')} ${repeated?.rows.length === 1 ? 'repeats' : 'repeat'} an id`
  const whole = 'all rows of an id stay in one split'
  if (origin === 'fresh') return `${many}, so the id is the group key ("${ID_KEY}"): ${whole}`
  return `The id is the group key ("${ID_KEY}"), kept from the index file (${many}): ${whole}`
}

const NAMED = 5

export function noteOnTornIds(torn: readonly TornId[]): Note[] {
  if (torn.length === 0) return []
  const named = torn.slice(0, NAMED).map(({ id, splits }) => `${id} (${splits.join(', ')})`)
  const list = [...named, ...(torn.length > NAMED ? ['...'] : [])].join(', ')
  const message = `The index file has rows of ${counted(torn.length, 'id')} in several splits: ${list}. Split with --rebalance to bring them together`
  return [{ level: 'warning', message }]
}
