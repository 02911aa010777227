import type { HashName } from '../../config/index.ts'

/** What orders the samples: the hash of a prefix and a text. */
export interface Hashing {
  readonly seed: number
  readonly hash: HashName
}

/** The parts of SQL that differ between databases. */
export interface Dialect {
  /** What messages call the database. */
  readonly title: string
  /** Quotes a name, so that no character in it has a meaning. */
  readonly identifier: (name: string) => string
  /** Quotes a text, so that no character in it has a meaning. */
  readonly literal: (text: string) => string
  /** An expression as text. */
  readonly text: (expression: string) => string
  /** The hash of `seed:key` as 32 hexadecimal digits, for a key that is a text and not NULL. */
  readonly hash: (hashing: Hashing, key: string) => string
  /** The first bytes of the hash, in a form that servers behind the database compute themselves. */
  readonly prefix: (hashing: Hashing, key: string, bytes: number) => string
  /** A value of `prefix`, from its hexadecimal digits. */
  readonly prefixLiteral: (hashing: Hashing, digits: string) => string
  /** What a hash in a view is compared with. */
  readonly comparable: (hash: string) => string
  /** Whether a name that a statement gives to a value hides the column of that name everywhere in it. */
  readonly hidesColumns: boolean
  /** The statements that create or replace a view. */
  readonly viewStatements: (view: string, select: string) => readonly string[]
}

/** Doubles a quote inside a text. */
export function doubled(text: string, quote: string): string {
  return `${quote}${text.replaceAll(quote, quote + quote)}${quote}`
}

/** A text in single quotes for databases that read backslashes as escapes. */
export function withBackslashes(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

export const createOrReplace = (view: string, select: string): readonly string[] => [
  `CREATE OR REPLACE VIEW ${view} AS\n${select}`,
]
