import { compare, type Decimal, decimal, formatDecimal } from './decimal.ts'
import type { Amount, Level, Limits, Thresholds } from './settings.ts'
import { amount, decimalOf, formatAmount } from './values.ts'
import type { WrittenLimits, WrittenName } from './written.ts'

/** What a setting's values are; `schema.ts` judges them, `KINDS` reads and shows them. */
export type KindName =
  | 'path'
  | 'index path'
  | 'datasets'
  | 'flag'
  | 'word'
  | 'share'
  | 'positive share'
  | 'seed'
  | 'ratio'
  | 'increase'
  | 'percentage points'
  | 'size'
  | 'amount'
  | 'names'
  | 'leakage'

/** All that is said of one setting. Its key in the file is its name in snake case. */
export interface Setting {
  readonly kind: KindName
  /** Of `word`. */
  readonly words?: readonly string[]
  /** A limit that fails, and another one that warns. */
  readonly isLimit?: true
  /** The default as it would be written; none where nothing is set. */
  readonly initial?: unknown
  /** For the JSON Schema. */
  readonly description: string
}

/** The text of a scalar as it stands in the file; none where there is no file. */
export type Spelling = (path: readonly PropertyKey[]) => string | undefined

/** How the values of one kind are read, compared and shown. */
export interface Kind {
  /** The value of what was judged to be right. Names and decimals are taken from their own text. */
  readonly value: (written: unknown, spelling: Spelling) => unknown
  /** As a user would write it; by the part of the key for a value that has parts. */
  readonly show: (value: unknown) => string
  /** Positive where a limit that warns is beyond the one that fails. */
  readonly order?: (warn: unknown, fail: unknown) => number
}

/** The schema has judged what a kind reads, and the settings have the kind that the table gives them. */
function kind<Written, Value>(
  value: (written: Written, spelling: Spelling) => Value,
  show: (value: Value) => string,
  order?: (warn: Value, fail: Value) => number,
): Kind {
  return { value, show, ...(order && { order }) } as unknown as Kind
}

const asWritten = kind((written: string | boolean) => written, String)
const exact = kind(decimalAt, formatDecimal, compare)
const amounts = kind(
  (written: number | string) => amount.read(String(written)),
  formatAmount as never,
  byAmount as never,
)

export const KINDS: Readonly<Record<Exclude<KindName, 'datasets'>, Kind>> = {
  path: asWritten,
  'index path': asWritten,
  flag: asWritten,
  word: asWritten,
  // No -0, which would be another text.
  seed: kind((written: number) => written + 0, String),
  share: exact,
  'positive share': exact,
  ratio: exact,
  increase: exact,
  'percentage points': exact,
  size: kind((written: number) => written, String, byMinimum),
  amount: amounts,
  names: kind(namesAt, listed),
  leakage: kind(leakageOf, String),
}

/** A bare value is the limit that fails; what is written replaces the default whole. */
export function limitsAt(of: Kind, written: WrittenLimits<unknown>, spelling: Spelling): Limits<unknown> {
  if (!isPair(written)) return { fail: of.value(written, spelling) }
  const half = (name: 'warn' | 'fail') =>
    written[name] === undefined ? {} : { [name]: of.value(written[name], below(spelling, name)) }
  return { ...half('warn'), ...half('fail') }
}

function isPair(written: unknown): written is { readonly warn?: unknown; readonly fail?: unknown } {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
}

export function below(spelling: Spelling, step: PropertyKey): Spelling {
  return (path) => spelling([step, ...path])
}

function decimalAt(value: number, spelling: Spelling): Decimal {
  return decimalOf(spelling([]) ?? '') ?? decimal(value)
}

export function namesAt(values: readonly WrittenName[], spelling: Spelling): readonly string[] {
  return values.map((value, position) => nameAt(value, below(spelling, position)))
}

export function nameAt(value: WrittenName, spelling: Spelling): string {
  return typeof value === 'string' ? value : (spelling([]) ?? String(value))
}

export function listed(values: readonly string[]): string {
  return `[${values.join(', ')}]`
}

/** One word is for both. */
function leakageOf(written: Level | Partial<Thresholds['leakage']>): Partial<Thresholds['leakage']> {
  return typeof written === 'string' ? { group: written, content: written } : written
}

/** Positive where a minimum that warns is below the one that fails. */
function byMinimum(warn: number, fail: number): number {
  return fail - warn
}

/** Samples and percentages cannot be told apart before the dataset is read: 0. */
function byAmount(warn: Amount, fail: Amount): number {
  if ('samples' in warn && 'samples' in fail) return warn.samples - fail.samples
  return 'percent' in warn && 'percent' in fail ? compare(warn.percent, fail.percent) : 0
}
