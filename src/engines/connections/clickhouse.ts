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

type Settings = Readonly<Record<string, string>>

/**
 * Speaks the HTTP interface of ClickHouse. Certificates are verified, redirects are not followed, and the password is only in
 * a header.
 */
export async function connectToClickHouse(address: Address, table: string, writes: boolean): Promise<Connection> {
  const ask = (statement: string, settings: Settings, timeout?: number) =>
    answerOf({ address, table, statement, settings, timeout })
  const [[readonly] = []] = await ask("SELECT value FROM system.settings WHERE name = 'readonly'", {}, FIRST_ANSWER_MS)
  const limits = { skip_unavailable_shards: '0', max_execution_time: String(STATEMENT_SECONDS) }
  // A user with readonly = 1 may not send any setting, and one with readonly = 2 may not send this one.
  const settings = readonly === '1' ? {} : readonly === '2' || writes ? limits : { ...limits, readonly: '2' }
  return { rows: (statement) => ask(statement, settings), close: async () => {} }
}

interface Question {
  readonly address: Address
  readonly table: string
  readonly statement: string
  readonly settings: Settings
  readonly timeout?: number | undefined
}

async function answerOf({
  address,
  table,
  statement,
  settings,
  timeout,
}: Question): Promise<readonly (readonly Cell[])[]> {
  const { user, password = '', shown } = address
  const response = await post(address, statement, settings, timeout)
  const body = await response.text().catch((error: unknown) => {
    throw unreachable(shown, error)
  })
  if (response.status >= 300 && response.status < 400)
    throw new InputError(
      `Cannot read ${shown}: it answers with a redirect, which is not followed. Correct data.dataset_path.`,
    )
  const fail = () => {
    const said =
      /Code: \d+[\s\S]*/.exec(body)?.[0] ?? (response.ok ? 'the answer is incomplete' : `status ${response.status}`)
    const words = said.replace(/,? e\.what\(\)[\s\S]*/, '').replace(/e\.displayText\(\) = DB::Exception: /, '')
    return databaseError(
      shown,
      table,
      { kind: kindOf(said, response.status), said: words },
      [password, user ?? ''].slice(0, 1),
    )
  }
  if (!response.ok) throw fail()
  if (body === '') return []
  try {
    const { data } = JSON.parse(body) as { readonly data: readonly (readonly unknown[])[] }
    return data.map((row) => row.map((cell) => (cell === null ? null : String(cell))))
  } catch {
    // An error can follow the first rows.
    throw fail()
  }
}

async function post(
  { host, port, database, isLoopback, shown, ...secret }: Address,
  statement: string,
  settings: Settings,
  timeout?: number,
): Promise<Response> {
  const name = host.includes(':') ? `[${host}]` : host
  const query = new URLSearchParams({ database, wait_end_of_query: '1', ...settings })
  const reads = /^\s*SELECT\b/i.test(statement)
  try {
    return await fetch(`${isLoopback ? 'http' : 'https'}://${name}:${port}/?${query}`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        ...(secret.user !== undefined && { 'X-ClickHouse-User': encodeHeader(secret.user) }),
        ...(secret.password !== undefined && { 'X-ClickHouse-Key': encodeHeader(secret.password) }),
      },
      body: reads ? `${statement} FORMAT JSONCompact` : statement,
      ...(timeout !== undefined && { signal: AbortSignal.timeout(timeout) }),
    })
  } catch (error) {
    throw unreachable(
      shown,
      error,
      isLoopback ? '' : ' Other machines are only reached over TLS (https), with a valid certificate.',
    )
  }
}

/** A header holds bytes, which `fetch` takes as characters up to U+00FF. */
function encodeHeader(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}

function unreachable(shown: string, error: unknown, advice = ''): InputError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const why =
    cause instanceof Error ? (cause as NodeJS.ErrnoException).code || cause.message || cause.name : String(cause)
  return new InputError(`Cannot connect to ${shown}: ${why}.${advice}`)
}

const KINDS: Readonly<Record<string, DatabaseRefusal['kind']>> = {
  192: 'login',
  193: 'login',
  194: 'login',
  516: 'login',
  81: 'database',
  60: 'table',
  47: 'column',
  16: 'column',
  497: 'right',
  164: 'right',
  159: 'timeout',
  394: 'cancelled',
  279: 'shard',
}

function kindOf(said: string, status: number): DatabaseRefusal['kind'] {
  const code = /Code: (\d+)/.exec(said)?.[1] ?? ''
  if (/MD5/i.test(said) && /fips|unsupported/i.test(said)) return 'md5'
  return KINDS[code] ?? (status === 401 || status === 403 ? 'login' : 'other')
}
