import { isIP } from 'node:net'
import pg from 'pg'
import { InputError } from '../../config/index.ts'
import type { Address } from './address.ts'
import {
  type Cell,
  type Connection,
  type DatabaseRefusal,
  databaseError,
  FIRST_ANSWER_MS,
  STATEMENT_SECONDS,
} from './connection.ts'

/**
 * One transaction that only reads and sees one state of the table, on a server that speaks PostgreSQL's protocol. Certificates are
 * verified.
 */
export async function connectToPostgres(address: Address, table: string, writes: boolean): Promise<Connection> {
  const { host, port, database, user, password = '', isLoopback, shown } = address
  const client = new pg.Client({
    host,
    port,
    database,
    user: user ?? 'postgres',
    // A function, so that neither PGPASSWORD nor a file is read.
    password: () => password,
    ssl: isLoopback ? false : { rejectUnauthorized: true, ...(isIP(host) === 0 && { servername: host }) },
    connectionTimeoutMillis: FIRST_ANSWER_MS,
    application_name: 'dataset-balance',
  })
  // The error of a broken connection is also that of the statement.
  client.on('error', () => {})
  const fail = (error: unknown): InputError => {
    const said = error instanceof Error ? error.message : String(error)
    const { code = '' } = error as { readonly code?: string }
    // The client itself says that the server wants a password and there is none.
    if (/client password/i.test(said)) return databaseError(shown, table, { kind: 'login', said: '' }, [])
    if (/^\d/.test(code) || /^[A-Z]{2}\d/.test(code))
      return databaseError(shown, table, { kind: kindOf(code, said), said }, [password])
    const why =
      code || databaseError('', '', { kind: 'other', said }, [password]).message.replace(/^.*error \((.*)\)$/, '$1')
    const advice = isLoopback ? '' : ' Other machines are only reached over TLS, with a valid certificate.'
    return new InputError(`Cannot connect to ${shown}: ${why}.${advice}`)
  }
  const rows = async (text: string): Promise<readonly (readonly Cell[])[]> => {
    const statement = { text, rowMode: 'array', queryMode: 'extended', types: AS_TEXT } as const
    const answer = await client.query<Cell[]>(statement as never).catch((error: unknown) => {
      throw fail(error)
    })
    return (answer as unknown as { readonly rows: Cell[][] }).rows
  }
  await client.connect().catch((error: unknown) => {
    throw fail(error)
  })
  await rows(`BEGIN ISOLATION LEVEL REPEATABLE READ${writes ? '' : ' READ ONLY'}`)
  await rows(`SET LOCAL statement_timeout = '${STATEMENT_SECONDS}s'`)
  return {
    rows,
    close: async () => {
      if (writes) await rows('COMMIT')
      await client.end().catch(() => {})
    },
  }
}

/** All values as the text that the server sends. */
const AS_TEXT = { getTypeParser: () => (value: string) => value }

const KINDS: Readonly<Record<string, DatabaseRefusal['kind']>> = {
  '28P01': 'login',
  '28000': 'login',
  '3D000': 'database',
  '42P01': 'table',
  '3F000': 'table',
  42703: 'column',
  42501: 'right',
  25006: 'right',
}

function kindOf(code: string, said: string): DatabaseRefusal['kind'] {
  if (code === '57014') return said.includes('timeout') ? 'timeout' : 'cancelled'
  if (/MD5/i.test(said) && code === 'XX000') return 'md5'
  return KINDS[code] ?? 'other'
}
