/**
 * Statements that apply a rules file, written by hand for three databases. They are independent of the tool, so that tests can compare
 * what the tool does with them.
 */

export type EngineName = 'ClickHouse' | 'PostgreSQL' | 'DuckDB'

/** What is hashed and how. */
export interface Hashing {
  readonly hash: 'md5' | 'sha256'
  readonly seed: number
  /** The group decides. A sample without one is a group of its own. */
  readonly group: boolean
}

const KEY = "CASE WHEN song <> '' THEN song ELSE id END"

/** A string literal. ClickHouse reads backslashes as escapes. */
export const literal = (engine: EngineName, text: string): string =>
  `'${(engine === 'ClickHouse' ? text.replaceAll('\\', '\\\\') : text).replaceAll("'", "''")}'`

/** The hash of a row as 32 hexadecimal digits. */
export function hashOf(engine: EngineName, { hash, seed, group }: Hashing): string {
  const key = group ? KEY : 'id'
  if (engine === 'ClickHouse') {
    const bytes = `${hash === 'md5' ? 'MD5' : 'SHA256'}(concat('${seed}:', assumeNotNull(${key})))`
    return `substring(lower(hex(${bytes})), 1, 32)`
  }
  const text = `'${seed}:' || ${key}`
  if (hash === 'md5') return `md5(${text})`
  return engine === 'DuckDB' ? `left(sha256(${text}), 32)` : `left(encode(${postgresSha256(text)}, 'hex'), 32)`
}

/** `decode` makes bytes of a text, and is evaluated by the servers behind postgres_fdw, unlike `convert_to`. */
const postgresSha256 = (text: string) => `sha256(decode(replace(${text}, '\\', '\\\\'), 'escape'))`

/** The first 16 bits, as the nodes of PostgreSQL and the shards of ClickHouse can count them themselves. */
export function prefixOf(engine: EngineName, hashing: Hashing): string {
  const { hash, seed, group } = hashing
  const key = group ? KEY : 'id'
  if (engine === 'ClickHouse') {
    const bytes = `${hash === 'md5' ? 'MD5' : 'SHA256'}(concat('${seed}:', assumeNotNull(${key})))`
    return `reinterpretAsUInt16(reverse(substring(${bytes}, 1, 2)))`
  }
  if (engine === 'PostgreSQL' && hash === 'sha256') return `substr(${postgresSha256(`'${seed}:' || ${key}`)}, 1, 2)`
  return `left(${hashOf(engine, hashing)}, 4)`
}

/** The number that a database answers for a prefix. */
export function prefixNumber(engine: EngineName, cell: string): number {
  return engine === 'ClickHouse' ? Number(cell) : Number.parseInt(cell.replace(/^\\+x/, ''), 16)
}

/** The rules file, as far as it decides the split. */
export interface Rules {
  readonly config: { readonly group: string | null }
  readonly cuts: readonly (string | null)[] | Readonly<Record<string, readonly (string | null)[]>>
}

/** The statement of a view `id, label, split`. */
export function viewStatement(engine: EngineName, { cuts }: Rules, hashing: Hashing): string {
  const hash = hashOf(engine, hashing)
  const partOf = ([first, second]: readonly (string | null)[]) =>
    `CASE WHEN ${below(hash, first)} THEN 'train' WHEN ${below(hash, second)} THEN 'val' ELSE 'test' END`
  // In ClickHouse 18.16, `CASE label WHEN ... THEN` is NULL unless all results are constants.
  const split = isPair(cuts)
    ? partOf(cuts)
    : `CASE ${Object.entries(cuts)
        .map(([label, pair]) => `WHEN label = ${literal(engine, label)} THEN ${partOf(pair)}`)
        .join('\n')} END`
  return `SELECT id, label, ${split} AS split FROM {samples} WHERE label <> ''`
}

const isPair = (cuts: Rules['cuts']): cuts is readonly (string | null)[] => Array.isArray(cuts)
const below = (hash: string, cut: string | null | undefined) => (cut == null ? '1 = 1' : `${hash} < '${cut}'`)

/** A prefix in SQL. */
export function prefixLiteral(engine: EngineName, { hash }: Hashing, prefix: number): string {
  if (engine === 'ClickHouse') return String(prefix)
  const digits = prefix.toString(16).padStart(4, '0')
  return engine === 'PostgreSQL' && hash === 'sha256' ? `'\\x${digits}'` : `'${digits}'`
}
