import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** The addresses of the servers, `host:port`. */
export interface Servers {
  readonly clickhouse: { readonly a: string; readonly b: string }
  readonly postgres: { readonly a: string; readonly b: string; readonly fips: string; readonly v18: string }
  /** The npm package of ClickHouse 26, which runs in the process. */
  readonly chdb: string
  readonly psql: string
  /** The folders of the libraries that `psql` needs. */
  readonly libraries: string
}

/** `owner` has all rights, `reader` may read, and `strict` may not even change a setting of ClickHouse. */
export type User = 'owner' | 'reader' | 'strict'

export const passwordOf = (user: User): string => `${user} secret`

/** The URL of a database with the name and password of a user, as the secret of a workflow has it. */
export function urlOf(
  engine: 'clickhouse' | 'postgres',
  address: string,
  database: string,
  user: User = 'reader',
): string {
  return `${engine}://${user}:${encodeURIComponent(passwordOf(user))}@${address}/${database}`
}

/** Runs a statement on ClickHouse as the owner, with rows to insert if there are any, and returns what it answers. */
export async function clickhouse(address: string, statement: string, rows?: string): Promise<string> {
  const query = rows === undefined ? '' : `?query=${encodeURIComponent(statement)}`
  const response = await fetch(`http://${address}/${query}`, {
    method: 'POST',
    headers: { 'X-ClickHouse-User': 'owner', 'X-ClickHouse-Key': passwordOf('owner') },
    body: rows ?? statement,
  })
  const answer = await response.text()
  if (!response.ok) throw new Error(`${statement.slice(0, 300)}: ${answer}`)
  return answer
}

/** Runs a script of psql as the owner, and returns what it prints: one row a line, its columns with a tab in between. */
export async function postgres(servers: Servers, address: string, database: string, script: string): Promise<string> {
  const [host = '', port = ''] = address.split(':')
  const args = [
    '-X',
    '-q',
    '-A',
    '-t',
    '-F',
    '\t',
    '-v',
    'ON_ERROR_STOP=1',
    '-h',
    host,
    '-p',
    port,
    '-U',
    'owner',
    '-d',
    database,
  ]
  const child = spawn(servers.psql, args, {
    env: {
      ...process.env,
      PGPASSWORD: passwordOf('owner'),
      PGCLIENTENCODING: 'UTF8',
      LD_LIBRARY_PATH: servers.libraries,
    },
  })
  child.stdin.end(script)
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  if (child.exitCode !== 0) throw new Error(`${script.slice(0, 300)}: ${errors}`)
  return output
}
