import { type BalanceTarget, showTarget } from './balancing.ts'
import { compareDecimals, type Decimal, decimal, formatDecimal } from './decimal.ts'
import { jsonMap } from './json_values.ts'
import { portablePath } from './paths.ts'
import { type Amount, type Level, type Limits, SPLIT_NAMES, type SplitName, type Thresholds } from './settings.ts'
import { amount, decimalOf, formatAmount } from './values.ts'
import type { WrittenLimits, WrittenName } from './written.ts'

/** The kind of a setting's values. `schema.ts` checks them, `KINDS` reads and shows them. */
export type KindName =
  | 'path'
  | 'index path'
  | 'datasets'
  | 'flag'
  | 'word'
  | 'share'
  | 'fraction'
  | 'positive share'
  | 'seed'
  | 'ratio'
  | 'increase'
  | 'percentage points'
  | 'size'
  | 'amount'
  | 'names'
  | 'splits'
  | 'leakage'
  | 'text'
  | 'target'
  | 'repeats'

/** The description of one setting. Its key in the file is its name in snake case. */
export interface Setting {
  readonly kind: KindName
  /** The allowed words of the kinds `word` and `splits`. */
  readonly words?: readonly string[]
  /** Whether it has a limit that fails and another one that warns. */
  readonly isLimit?: true
  /** The default, as it would be written; undefined if there is none. */
  readonly initial?: unknown
  /** The description in the JSON Schema. */
  readonly description: string
}

/** An input or flag that sets a setting, or one half of a limit. */
export interface Override {
  readonly of: string
  readonly input?: string
  readonly flag?: string
  /** The description of the flag in `--help`. A word or a strategy is described by its command. */
  readonly says?: string
  /** The commands that have the flag: those that split, `check` alone, or those that balance. */
  readonly for?: 'split' | 'check' | 'balance'
}

/** Returns the text of a scalar as written in the file; undefined if there is no file. */
export type Spelling = (path: readonly PropertyKey[]) => string | undefined

/** The functions that read, compare and show the values of one kind. */
interface Kind {
  /** Returns the value of what the schema accepted. Names and decimals are read from their text. */
  readonly value: (written: unknown, spelling: Spelling) => unknown
  /** Returns the value as a user would write it. */
  readonly show: (value: unknown) => string
  /** Returns a positive number if the limit that warns is beyond the one that fails. */
  readonly order?: (warn: unknown, fail: unknown) => number
}

/** The casts are safe: the schema has checked the values, and each setting has the kind that the table gives it. */
function kind<Written, Value>(
  value: (written: Written, spelling: Spelling) => Value,
  show: (value: Value) => string,
  order?: (warn: Value, fail: Value) => number,
): Kind {
  return { value, show, ...(order && { order }) } as unknown as Kind
}

const asWritten = kind((written: string | boolean) => written, String)
const paths = kind(portablePath, String)
const exact = kind(decimalAt, formatDecimal, compareDecimals)
const amounts = kind(
  (written: number | string) => amount.read(String(written)),
  formatAmount as never,
  byAmount as never,
)

export const KINDS: Readonly<Record<Exclude<KindName, 'datasets'>, Kind>> = {
  path: paths,
  'index path': paths,
  flag: asWritten,
  word: asWritten,
  // Turns -0 into 0 because its text would differ.
  seed: kind((written: number) => written + 0, String),
  share: exact,
  fraction: exact,
  'positive share': exact,
  ratio: exact,
  increase: exact,
  'percentage points': exact,
  size: kind((written: number) => written, String, byMinimum),
  amount: amounts,
  names: kind(namesAt, flowList),
  splits: kind((written: readonly SplitName[]) => SPLIT_NAMES.filter((name) => written.includes(name)), flowList),
  text: kind((written: string) => written.trim(), String),
  target: kind(targetOf, showTarget),
  repeats: kind((written: number) => written, String),
  leakage: kind(leakageOf, showLeakage as never),
}

/** A single value is the limit that fails. A written value replaces the whole default. */
export function limitsAt(of: Kind, written: WrittenLimits<unknown>, spelling: Spelling): Limits<unknown> {
  if (!isPair(written)) return { fail: of.value(written, spelling) }
  const half = (name: 'warn' | 'fail') =>
    written[name] === undefined ? {} : { [name]: of.value(written[name], spellingBelow(spelling, name)) }
  return { ...half('warn'), ...half('fail') }
}

function isPair(written: unknown): written is { readonly warn?: unknown; readonly fail?: unknown } {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
}

export function spellingBelow(spelling: Spelling, step: PropertyKey): Spelling {
  return (path) => spelling([step, ...path])
}

function decimalAt(value: number, spelling: Spelling): Decimal {
  return decimalOf(spelling([]) ?? '') ?? decimal(value)
}

export function namesAt(values: readonly WrittenName[], spelling: Spelling): readonly string[] {
  return values.map((value, position) => nameAt(value, spellingBelow(spelling, position)))
}

export function nameAt(value: WrittenName, spelling: Spelling): string {
  return typeof value === 'string' ? value : (spelling([]) ?? String(value))
}

/** Sizes by class, a list of classes or a word. */
function targetOf(written: BalanceTarget | Readonly<Record<string, number>>, spelling: Spelling): BalanceTarget {
  if (Array.isArray(written)) return namesAt(written, spelling)
  return typeof written === 'string' ? written : jsonMap(Object.entries(written))
}

export function flowList(values: readonly string[]): string {
  return `[${values.join(', ')}]`
}

type Leakage = Thresholds['leakage']
type WrittenLeakage = Partial<Omit<Leakage, 'nearThreshold'>> & { readonly near_threshold?: number | undefined }

/** A single word applies to groups and identical content. */
function leakageOf(written: Level | WrittenLeakage, spelling: Spelling): Partial<Leakage> {
  if (typeof written === 'string') return { group: written, content: written }
  const { near_threshold: threshold, ...levels } = written
  if (threshold === undefined) return levels
  return { ...levels, nearThreshold: decimalAt(threshold, spellingBelow(spelling, 'near_threshold')) }
}

function showLeakage(part: Level | Decimal): string {
  return typeof part === 'string' ? part : formatDecimal(part)
}

/** Returns a positive number if a minimum that warns is below the one that fails. */
function byMinimum(warn: number, fail: number): number {
  return fail - warn
}

/** Returns 0 for samples and percentages, which cannot be compared before the dataset is read. */
function byAmount(warn: Amount, fail: Amount): number {
  if ('samples' in warn && 'samples' in fail) return warn.samples - fail.samples
  return 'percent' in warn && 'percent' in fail ? compareDecimals(warn.percent, fail.percent) : 0
}
