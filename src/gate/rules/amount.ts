import { type Amount, type Decimal, decimal, formatCount } from '../../config/index.ts'
import { approximate, exceeds, type Fraction, fraction, showAgainst, showLimit } from '../finding/index.ts'

/** Some of the samples of a total, to compare with a number of samples or a percentage. */
export interface PartOfTotal {
  readonly samples: number
  readonly of: number
}

/** Returns whether the part exceeds the limit. If the total is 0, the part never exceeds a percentage. */
export function exceedsAmount(part: PartOfTotal, limit: Amount): boolean {
  return exceeds(measure(part, limit), threshold(limit))
}

/** Formats the part in the unit of the limit: `3` or `12.5%`. */
export function showPart(part: PartOfTotal, limit: Amount | undefined): string {
  if (limit === undefined || 'samples' in limit) return formatCount(part.samples)
  return `${showAgainst(measure(part, limit), threshold(limit), 1)}%`
}

export function showAmount(limit: Amount): string {
  return 'samples' in limit ? formatCount(limit.samples) : `${showLimit(limit.percent, 0)}%`
}

/** Returns the part as a finding's value: a number of samples, or a percentage as text. */
export function partValue(part: PartOfTotal, limit: Amount): number | string {
  return 'samples' in limit ? part.samples : `${Number(approximate(measure(part, limit)).toFixed(6))}%`
}

export function amountValue(limit: Amount): number | string {
  return 'samples' in limit ? limit.samples : showAmount(limit)
}

function measure({ samples, of }: PartOfTotal, limit: Amount): Fraction {
  return 'samples' in limit || of === 0 ? fraction(samples) : fraction(100 * samples, of)
}

function threshold(limit: Amount): Decimal {
  return 'samples' in limit ? decimal(limit.samples) : limit.percent
}
