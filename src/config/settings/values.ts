import { compareDecimals, type Decimal, decimal, formatDecimal } from './decimal.ts'
import type { Amount } from './settings.ts'

/** A kind of value that is written as text: a description of what is allowed, and how it is read. */
export interface ValueKind<T> {
  readonly allowed: string
  /** Returns undefined if the text is not such a value. */
  read(text: string): T | undefined
}

const ZERO = decimal('0')
const ONE = decimal('1')
const HUNDRED = decimal('100')

/** A share of the samples. */
export const share: ValueKind<Decimal> = {
  allowed: 'a number from 0 to 1, such as 0.15',
  read: (text) => decimalBetween(text, ZERO, ONE),
}

/** A parameter of a formula. */
export const parameter: ValueKind<Decimal> = { allowed: 'a number from 0 to 1', read: share.read }

/** A share that cannot be empty. */
export const positiveShare: ValueKind<Decimal> = {
  allowed: 'a number greater than 0 and at most 1, such as 0.7',
  read: (text) => nonZero(decimalBetween(text, ZERO, ONE)),
}

/** Largest class / smallest class: never below 1. */
export const ratio: ValueKind<Decimal> = {
  allowed: 'a number of at least 1, such as 5.0',
  read: (text) => decimalBetween(text, ONE),
}

export const increase: ValueKind<Decimal> = {
  allowed: 'a number of at least 0, such as 0.5',
  read: (text) => decimalBetween(text, ZERO),
}

export const percentagePoints: ValueKind<Decimal> = {
  allowed: 'percentage points from 0 to 100, such as 1.0',
  read: (text) => decimalBetween(text, ZERO, HUNDRED),
}

export const size: ValueKind<number> = {
  allowed: 'a whole number of at least 0, such as 10',
  read: (text) => whole(text, 0),
}

export const repeats: ValueKind<number> = {
  allowed: 'a whole number of at least 1, such as 3',
  read: (text) => whole(text, 1),
}

export const seed: ValueKind<number> = {
  allowed: 'a whole number between -9007199254740991 and 9007199254740991, such as 42',
  read: (text) => whole(text, Number.MIN_SAFE_INTEGER),
}

/** A day of the Gregorian calendar. */
export const date: ValueKind<string> = {
  allowed: 'a date such as 2027-01-31',
  read: (text) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
    const day = new Date(`${text}T00:00:00Z`)
    // The clock turns February 30 into March 2.
    return Number.isNaN(day.getTime()) || utcDay(day) !== text ? undefined : text
  },
}

/** Returns the day in UTC, as `YYYY-MM-DD`. */
export function utcDay(time: Date): string {
  return time.toISOString().slice(0, 10)
}

/** GitHub's limit. */
const LONGEST_LABEL = 50

/** The name of a label on GitHub. */
export const githubLabel: ValueKind<string> = {
  allowed: `the name of a label, with at most ${LONGEST_LABEL} characters in one line`,
  read: (text) => {
    const name = text.trim()
    return name === '' || name.length > LONGEST_LABEL || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name) ? undefined : name
  },
}

export const amount: ValueKind<Amount> = {
  allowed: "a whole number of samples, such as 5, or a percentage in quotes, such as '2%'",
  read: (text) => {
    if (!text.trim().endsWith('%')) return samplesOf(size.read(text))
    const percent = decimalBetween(text.trim().slice(0, -1), ZERO, HUNDRED)
    return percent && { percent }
  },
}

function samplesOf(samples: number | undefined): Amount | undefined {
  return samples === undefined ? undefined : { samples }
}

function decimalBetween(text: string, least: Decimal, most?: Decimal): Decimal | undefined {
  const value = decimalOf(text)
  if (!value || compareDecimals(value, least) < 0) return undefined
  return most && compareDecimals(value, most) > 0 ? undefined : value
}

function nonZero(value: Decimal | undefined): Decimal | undefined {
  return value?.units === 0n ? undefined : value
}

/** Returns undefined if the text is not a decimal number. */
export function decimalOf(text: string): Decimal | undefined {
  try {
    return decimal(text)
  } catch {
    return undefined
  }
}

function whole(text: string, least: number): number | undefined {
  const value = decimalOf(text)
  if (value?.scale !== 0) return undefined
  const number = Number(value.units)
  return Number.isSafeInteger(number) && number >= least ? number : undefined
}

/** Returns `5` or `2%`. */
export function formatAmount(value: Amount): string {
  return 'samples' in value ? String(value.samples) : `${formatDecimal(value.percent)}%`
}

/** Names separated by commas or line breaks. An empty list leaves the setting unchanged. */
export const listOfNames: ValueKind<readonly string[]> = {
  allowed: 'a list of names',
  read: (text) =>
    text
      .split(/[,\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
}
