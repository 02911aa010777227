import type { Address, Connection } from './connections/index.ts'
import { DIALECTS, type TableRows } from './dialects/index.ts'

const { literal, identifier } = DIALECTS.postgres

/** The oid of a table by its quoted name. */
const oidOf = (table: readonly string[]) => `to_regclass(${literal(table.map(identifier).join('.'))})`

/**
 * The tables to ask. Of a partitioned table in PostgreSQL these are its partitions, because only then do the servers behind
 * postgres_fdw count what they hold. The user must be allowed to read each, and no policy may hide rows.
 */
export async function partitionsOf(
  connection: Connection,
  engine: Address['engine'],
  { from }: TableRows,
  table: readonly string[],
): Promise<readonly string[]> {
  if (engine !== 'postgres') return from
  const leaves = await connection.rows(
    `SELECT n.nspname, c.relname FROM pg_catalog.pg_partition_tree(${oidOf(table)}) AS t JOIN pg_catalog.pg_class AS c ON c.oid = t.relid JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE t.isleaf AND t.level > 0`,
  )
  if (leaves.length === 0) return from
  const [[isClosed] = []] = await connection.rows(
    `SELECT bool_or(c.relrowsecurity OR NOT has_table_privilege(c.oid, 'SELECT')) FROM pg_catalog.pg_partition_tree(${oidOf(table)}) AS t JOIN pg_catalog.pg_class AS c ON c.oid = t.relid`,
  )
  return isClosed === 't' ? from : leaves.map((names) => names.map((name) => identifier(name ?? '')).join('.'))
}

/** Whether a unique index of PostgreSQL proves that no id occurs twice. */
export async function isUniqueId(
  connection: Connection,
  engine: Address['engine'],
  { id }: TableRows,
  table: readonly string[],
): Promise<boolean> {
  if (engine !== 'postgres') return false
  const found = await connection.rows(
    `SELECT 1 FROM pg_catalog.pg_index AS i JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] WHERE i.indrelid = ${oidOf(table)} AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indnkeyatts = 1 AND a.attname = ${literal(id)} AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'int4'::regtype, 'int8'::regtype, 'uuid'::regtype)`,
  )
  return found.length > 0
}
