import { formatCount, largest, smallest } from '../../config/index.ts'

/** `1.24`; a dash if there is no class. */
export function formatRatio(ratio: number | null): string {
  return ratio === null || !Number.isFinite(ratio) ? '–' : withThousands(ratio.toFixed(2))
}

function withThousands(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.')
  return [formatCount(Number(whole)), fraction].filter((part) => part !== undefined).join('.')
}

/**
 * `1.24 → 2.62`; `1.24` if both are the same or nothing is compared (`undefined`); an empty text if there is no ratio.
 */
export function formatRatioChange(before: number | null | undefined, after: number | null): string {
  if (after === null && (before === null || before === undefined)) return ''
  const [from, to] = [formatRatio(before === undefined ? after : before), formatRatio(after)]
  return from === to ? to : `${from} → ${to}`
}

/** With more digits, shares are hard to read. */
const MOST_DIGITS = 4

/** `44.5%`, from a share between 0 and 1. A small share has more digits, so that it is not shown as 0: `0.04%`. */
export function formatShare(share: number, digits = 1): string {
  const fitting = [digits, 2, 3, MOST_DIGITS].find((some) => some >= digits && Number((100 * share).toFixed(some)) > 0)
  return `${(100 * share).toFixed(fitting ?? digits)}%`
}

/** `+412`, `−3`; an empty text for 0. */
export function formatChange(change: number): string {
  if (change === 0) return ''
  return change > 0 ? `+${formatCount(change)}` : `−${formatCount(-change)}`
}

/** `70 / 15 / 15`, from shares between 0 and 1. */
export function formatShares(shares: readonly number[]): string {
  return shares.map((share) => String(Number((100 * share).toFixed(3)))).join(' / ')
}

/** `177–463`, or `463` if all values are the same. */
export function formatRange(values: readonly number[], format: (value: number) => string = formatCount): string {
  if (values.length === 0) return '–'
  const [low, high] = [smallest(values), largest(values)].map(format)
  return low === high ? `${low}` : `${low}–${high}`
}

export function total(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}
