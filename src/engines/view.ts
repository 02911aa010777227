import { InputError } from '../config/index.ts'
import type { Address, Cell, Connection } from './connections/index.ts'
import { DIALECTS } from './dialects/index.ts'

/** The columns of a view of ours, in the order of their names. */
const OURS = 'id,label,split'

/**
 * Checks that there is nothing with the name of the view, or a view of ours.
 *
 * @throws {InputError} if there is something else, which is not replaced.
 */
export async function refuseForeignView(
  connection: Connection,
  { engine, database }: Address,
  view: readonly string[],
): Promise<void> {
  const found = await COLUMNS[engine](connection, view, database)
  if (found.length === 0) return
  const isView = found.every(([kind]) => kind === 'v' || kind === 'View' || kind === 'VIEW')
  const columns = found.map(([, name]) => name ?? '').sort()
  if (!isView || columns.join() !== OURS)
    throw new InputError(
      `Cannot create the view '${view.join('.')}': there is something else of that name, which is not replaced. Rename it.`,
    )
}

type Columns = (
  connection: Connection,
  view: readonly string[],
  database: string,
) => Promise<readonly (readonly Cell[])[]>

/** What is there, and each of its columns. */
const COLUMNS: Readonly<Record<Address['engine'], Columns>> = {
  postgres: (connection, view) => {
    const { identifier, literal } = DIALECTS.postgres
    const name = literal(view.map(identifier).join('.'))
    return connection.rows(
      `SELECT c.relkind::text, a.attname FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid WHERE c.oid = to_regclass(${name}) AND a.attnum > 0 AND NOT a.attisdropped`,
    )
  },
  clickhouse: async (connection, view, current) => {
    const { literal } = DIALECTS.clickhouse
    const [name = '', database = current] = view.toReversed()
    const place = (key: string) => `database = ${literal(database)} AND ${key} = ${literal(name)}`
    const [[kind = null] = []] = await connection.rows(`SELECT engine FROM system.tables WHERE ${place('name')}`)
    const columns = await connection.rows(`SELECT name FROM system.columns WHERE ${place('table')}`)
    return columns.map(([column = null]) => [kind, column])
  },
  duckdb: (connection, view) => {
    const { literal } = DIALECTS.duckdb
    const [name = '', schema = 'main'] = view.toReversed()
    const place = `table_name = ${literal(name)} AND table_schema = ${literal(schema)}`
    return connection.rows(
      `SELECT (SELECT min(table_type) FROM information_schema.tables WHERE ${place}), column_name FROM information_schema.columns WHERE ${place}`,
    )
  },
}
