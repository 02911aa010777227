import { InputError } from '../../config/index.ts'

/** A cell as text; `null` for NULL. */
export type Cell = string | null

/** A connection that reads. One statement per request. */
export interface Connection {
  /** @throws {InputError} with one sentence that contains no secret. */
  readonly rows: (statement: string) => Promise<readonly (readonly Cell[])[]>
  readonly close: () => Promise<void>
}

/** How long connecting and the first answer may take. */
export const FIRST_ANSWER_MS = 30_000

/** How long a statement may take. */
export const STATEMENT_SECONDS = 3600

/** What a database refuses, in our words. */
export interface DatabaseRefusal {
  readonly kind:
    | 'login'
    | 'database'
    | 'table'
    | 'column'
    | 'right'
    | 'cancelled'
    | 'timeout'
    | 'md5'
    | 'shard'
    | 'other'
  /** The words of the database. */
  readonly said: string
}

const ADVICE: Readonly<Record<DatabaseRefusal['kind'], string>> = {
  login:
    'the user or the password is wrong. Set DATASET_BALANCE_DATABASE_URL, or the input database-url, to a URL with both',
  database: 'there is no such database. Correct data.dataset_path',
  table: 'there is no such table. Correct labels.table',
  column: 'the table has no such column. Correct labels.id, labels.label, labels.group or labels.where',
  right: 'the user does not have the right. Grant it SELECT on the table, and for --apply also CREATE VIEW',
  cancelled: 'the query was cancelled',
  timeout: 'the query took too long',
  md5: 'the server refuses MD5. Set data.hash: sha256',
  shard: 'a shard does not answer. Nothing was counted without it',
  other: 'the database reports an error',
}

/** An error of a database as one of ours. No part of the URL but the host, port and database is in it. */
export function databaseError(
  shown: string,
  table: string,
  { kind, said }: DatabaseRefusal,
  secrets: readonly string[],
): InputError {
  const words = secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '***'), said.replaceAll(/\s+/g, ' ').trim().slice(0, 400))
  const of = kind === 'table' || kind === 'column' ? ` '${table}' in` : ''
  return new InputError(`Cannot read${of} ${shown}: ${ADVICE[kind]}${words === '' ? '' : ` (${words})`}`)
}
