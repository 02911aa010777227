import { counted, formatCount } from '../config/index.ts'
import type { Note } from '../dataset/index.ts'
import type { Address, Connection } from './connections/index.ts'

/** A node of a plan, as `EXPLAIN (FORMAT JSON)` of PostgreSQL writes it. */
interface PlanNode {
  readonly 'Node Type'?: string
  readonly 'Plan Rows'?: number
  /** Of a foreign scan that does more than read one table, such as `Aggregate on (public.samples_0)`. */
  readonly Relations?: string
  readonly Plans?: readonly PlanNode[]
}

/**
 * Says how many rows PostgreSQL fetches from the servers behind it to run a statement that counts, because they do not count
 * themselves. Nothing is said if they do, or if there are none.
 */
export async function noteOnTravellingRows(
  connection: Connection,
  engine: Address['engine'],
  statement: string,
): Promise<readonly Note[]> {
  if (engine !== 'postgres') return []
  const [[plan] = []] = await connection.rows(`EXPLAIN (VERBOSE, FORMAT JSON) ${statement}`)
  const fetching = foreignScans(JSON.parse(plan ?? '[]')).filter(
    ({ Relations = '' }) => !Relations.startsWith('Aggregate'),
  )
  if (fetching.length === 0) return []
  const rows = fetching.reduce((sum, node) => sum + (node['Plan Rows'] ?? 0), 0)
  const message =
    `The server fetches about ${formatCount(rows)} rows of ${counted(fetching.length, 'foreign table')} for each count, because the ` +
    'servers of these tables do not count them. They do if labels.table is partitioned over them, the user can read each ' +
    'partition, and labels.id, labels.label and labels.group are of the type text.'
  return [{ level: 'note', message }]
}

function foreignScans(plans: readonly { readonly Plan: PlanNode }[]): readonly PlanNode[] {
  const below = (node: PlanNode): readonly PlanNode[] => [
    ...(node['Node Type'] === 'Foreign Scan' ? [node] : []),
    ...(node.Plans ?? []).flatMap(below),
  ]
  return plans.flatMap(({ Plan }) => below(Plan))
}
