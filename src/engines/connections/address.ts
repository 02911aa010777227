import { InputError } from '../../config/index.ts'

/** A database to connect to. */
export interface Address {
  readonly engine: 'clickhouse' | 'postgres' | 'duckdb'
  /** Without brackets; empty for a file. */
  readonly host: string
  readonly port: number
  /** The database, or the path of the file. */
  readonly database: string
  readonly user?: string
  readonly password?: string
  /** Plain text is only used on the same machine. */
  readonly isLoopback: boolean
  /** What messages call it, without a user or a password. */
  readonly shown: string
}

const DATABASE_URL = 'DATASET_BALANCE_DATABASE_URL'

/**
 * Where the labels are: `dataset_path` says which database, and the URL in the environment adds the user and the password.
 *
 * @throws {InputError} without the password, if one of them cannot be used or they name different databases.
 */
export function addressOf(path: string, secret: string | undefined): Address {
  const place = parse(path, 'data.dataset_path')
  if (place.user !== undefined || place.password !== undefined)
    throw new InputError(
      `Cannot use a user or password in data.dataset_path. Put the whole URL into the environment variable ${DATABASE_URL} or the input database-url.`,
    )
  if (secret === undefined || secret.trim() === '') return place
  const given = parse(secret.trim(), DATABASE_URL)
  for (const key of ['engine', 'host', 'port', 'database'] as const) {
    if (place[key] !== given[key])
      throw new InputError(
        `Cannot use ${DATABASE_URL} (or the input database-url): its ${NAMES[key]} is not that of data.dataset_path (${place.shown}). Both must name the same host, port and database.`,
      )
  }
  return given
}

const NAMES = { engine: 'scheme', host: 'host', port: 'port', database: 'database' } as const
const SCHEMES = { 'clickhouse:': 'clickhouse', 'postgres:': 'postgres', 'postgresql:': 'postgres', 'duckdb:': 'duckdb' }

function parse(text: string, name: string): Address {
  const example = 'clickhouse://HOST:8123/DATABASE, postgres://HOST/DATABASE or duckdb:///FILE'
  const wrong = (why: string) => new InputError(`Cannot use ${name}: ${why}. Write it as ${example}.`)
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw wrong('it is not a URL')
  }
  const engine = SCHEMES[url.protocol as keyof typeof SCHEMES] as Address['engine'] | undefined
  if (engine === undefined) throw wrong('its scheme is not clickhouse, postgres or duckdb')
  if (url.search !== '' || url.hash !== '') throw wrong("it contains '?' or '#'")
  const decode = (part: string) => {
    try {
      return decodeURIComponent(part)
    } catch {
      throw wrong("it contains '%' that is not followed by two hexadecimal digits")
    }
  }
  if (engine === 'duckdb') {
    const database = decode(url.pathname)
    if (url.host !== '' || database.length < 2)
      throw wrong('the path of the file must be absolute: duckdb:///path/file.db')
    return { engine, host: '', port: 0, database, isLoopback: true, shown: `duckdb://${database}` }
  }
  const host = url.hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  const database = decode(url.pathname.slice(1))
  if (host === '' || database === '' || database.includes('/')) throw wrong('it must name a host and a database')
  const isLoopback = host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
  const usual = engine === 'postgres' ? 5432 : isLoopback ? 8123 : 8443
  const port = url.port === '' ? usual : Number(url.port)
  return {
    engine,
    host,
    port,
    database,
    ...(url.username !== '' && { user: decode(url.username) }),
    ...(url.password !== '' && { password: decode(url.password) }),
    isLoopback,
    shown: `${engine}://${host.includes(':') ? `[${host}]` : host}:${port}/${database}`,
  }
}
