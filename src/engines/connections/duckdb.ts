import { existsSync } from 'node:fs'
import { InputError } from '../../config/index.ts'
import type { Address } from './address.ts'
import { type Cell, type Connection, databaseError } from './connection.ts'

const READ_ONLY = {
  access_mode: 'READ_ONLY',
  enable_external_access: 'false',
  autoload_known_extensions: 'false',
  autoinstall_known_extensions: 'false',
  lock_configuration: 'true',
}

/** Opens a DuckDB file with the package that the user has installed beside this tool. */
export async function connectToDuckDb(
  { database, shown }: Address,
  table: string,
  writes: boolean,
): Promise<Connection> {
  const { DuckDBInstance } = await import(/* webpackIgnore: true */ '@duckdb/node-api').catch(() => {
    throw new InputError(
      `Cannot read ${shown}: the package @duckdb/node-api is not installed beside this tool. Run \`npm install @duckdb/node-api\` in its folder.`,
    )
  })
  if (!existsSync(database))
    throw new InputError(`Cannot read ${shown}: there is no such file. Correct data.dataset_path.`)
  const fail = (error: unknown) => {
    const said = error instanceof Error ? error.message : String(error)
    const kind = /Table with name/.test(said) ? 'table' : /column/i.test(said) ? 'column' : 'other'
    return databaseError(shown, table, { kind, said }, [])
  }
  const options = writes ? { ...READ_ONLY, access_mode: 'READ_WRITE' } : READ_ONLY
  const instance = await DuckDBInstance.create(database, options).catch((error: unknown) => {
    throw fail(error)
  })
  const connection = await instance.connect()
  return {
    rows: async (statement) => {
      const reader = await connection.runAndReadAll(statement).catch((error: unknown) => {
        throw fail(error)
      })
      return reader.getRows().map((row) => row.map((cell): Cell => (cell === null ? null : String(cell))))
    },
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
