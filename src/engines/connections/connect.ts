import type { Address } from './address.ts'
import { connectToClickHouse } from './clickhouse.ts'
import type { Connection } from './connection.ts'
import { connectToDuckDb } from './duckdb.ts'
import { connectToPostgres } from './postgres.ts'

const CONNECTORS = { clickhouse: connectToClickHouse, postgres: connectToPostgres, duckdb: connectToDuckDb }

/**
 * Connects to a database.
 *
 * @param table What messages call the table.
 * @param writes Whether a view is created. Otherwise, the database refuses to write.
 */
export function connectTo(address: Address, table: string, writes: boolean): Promise<Connection> {
  return CONNECTORS[address.engine](address, table, writes)
}
