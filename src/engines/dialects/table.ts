import type { SQL_DIALECTS } from '../../config/index.ts'
import { createOrReplace, type Dialect, doubled, withBackslashes } from './dialect.ts'

/** The first 16 bytes of a SHA-256, from all digits. */
const half = (digits: string) => `substr(${digits}, 1, 32)`
const sql = (text: string) => doubled(text, "'")
const quoted = (name: string) => doubled(name, '"')
const inBackticks = (name: string) => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``
const asIs = (text: string) => text

type Digits = Pick<Dialect, 'prefix' | 'prefixLiteral' | 'comparable' | 'viewStatements' | 'hidesColumns'>

/** A database whose prefixes are the first digits of the hash. */
function byDigits(dialect: Omit<Dialect, keyof Digits> & Partial<Digits>): Dialect {
  return {
    prefix: (hashing, key, bytes) => `substr(${dialect.hash(hashing, key)}, 1, ${bytes * 2})`,
    prefixLiteral: (_, digits) => dialect.literal(digits),
    comparable: asIs,
    hidesColumns: false,
    viewStatements: createOrReplace,
    ...dialect,
  }
}

/** `decode` makes bytes of a text, and is evaluated by the servers behind postgres_fdw, unlike `convert_to`. */
const postgresSha256 = (seed: number, key: string) =>
  `sha256(decode(replace('${seed}:' || ${key}, '\\', '\\\\'), 'escape'))`

const clickhouseHash = (hash: string, seed: number, key: string) =>
  `${hash === 'md5' ? 'MD5' : 'SHA256'}(concat('${seed}:', assumeNotNull(${key})))`

const clickhouseDigits = (bytes: string, count: number) => `lower(hex(substring(${bytes}, 1, ${count})))`

/** The dialects by the name that `--dialect` takes. */
export const DIALECTS = {
  postgres: byDigits({
    title: 'PostgreSQL',
    identifier: quoted,
    // A backslash has a meaning where standard_conforming_strings is off, and not in E''.
    literal: (text) => (text.includes('\\') ? `E${sql(text.replaceAll('\\', '\\\\'))}` : sql(text)),
    text: (expression) => `${expression}::text`,
    hash: ({ seed, hash }, key) =>
      hash === 'md5' ? `md5('${seed}:' || ${key})` : `left(encode(${postgresSha256(seed, key)}, 'hex'), 32)`,
    prefix: ({ seed, hash }, key, bytes) =>
      hash === 'md5'
        ? `left(md5('${seed}:' || ${key}), ${bytes * 2})`
        : `substr(${postgresSha256(seed, key)}, 1, ${bytes})`,
    prefixLiteral: ({ hash }, digits) => (hash === 'md5' ? `'${digits}'` : `'\\x${digits}'::bytea`),
    comparable: (hash) => `(${hash}) COLLATE "C"`,
  }),
  clickhouse: byDigits({
    title: 'ClickHouse',
    identifier: inBackticks,
    literal: withBackslashes,
    text: (expression) => `toString(${expression})`,
    hash: ({ seed, hash }, key) => clickhouseDigits(clickhouseHash(hash, seed, key), 16),
    prefix: ({ seed, hash }, key, bytes) => clickhouseDigits(clickhouseHash(hash, seed, key), bytes),
    hidesColumns: true,
    // 18.16 has no CREATE OR REPLACE VIEW.
    viewStatements: (view, select) => [`DROP TABLE IF EXISTS ${view}`, `CREATE VIEW ${view} AS\n${select}`],
  }),
  duckdb: byDigits({
    title: 'DuckDB',
    identifier: quoted,
    literal: sql,
    text: (expression) => `CAST(${expression} AS VARCHAR)`,
    hash: ({ seed, hash }, key) =>
      hash === 'md5' ? `md5('${seed}:' || ${key})` : half(`sha256('${seed}:' || ${key})`),
  }),
  bigquery: byDigits({
    title: 'BigQuery',
    identifier: inBackticks,
    literal: withBackslashes,
    text: (expression) => `CAST(${expression} AS STRING)`,
    hash: ({ seed, hash }, key) => {
      const text = `CONCAT('${seed}:', ${key})`
      return hash === 'md5' ? `TO_HEX(MD5(${text}))` : half(`TO_HEX(SHA256(${text}))`)
    },
  }),
  snowflake: byDigits({
    title: 'Snowflake',
    identifier: quoted,
    literal: withBackslashes,
    text: (expression) => `CAST(${expression} AS VARCHAR)`,
    hash: ({ seed, hash }, key) => {
      const text = `'${seed}:' || ${key}`
      return hash === 'md5' ? `MD5(${text})` : half(`SHA2(${text}, 256)`)
    },
  }),
  databricks: byDigits({
    title: 'Databricks',
    identifier: (name) => doubled(name, '`'),
    literal: withBackslashes,
    text: (expression) => `CAST(${expression} AS STRING)`,
    hash: ({ seed, hash }, key) => {
      const text = `concat('${seed}:', ${key})`
      return hash === 'md5' ? `md5(${text})` : half(`sha2(${text}, 256)`)
    },
  }),
  trino: byDigits({
    title: 'Trino',
    identifier: quoted,
    literal: sql,
    text: (expression) => `CAST(${expression} AS VARCHAR)`,
    hash: ({ seed, hash }, key) => {
      const digits = `lower(to_hex(${hash}(to_utf8(concat('${seed}:', ${key})))))`
      return hash === 'md5' ? digits : half(digits)
    },
  }),
} as const satisfies Readonly<Record<(typeof SQL_DIALECTS)[number], Dialect>>

export type DialectName = keyof typeof DIALECTS
