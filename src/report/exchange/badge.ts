import { counted } from '../../config/index.ts'
import { asReportData, type Report, type ReportData } from '../data/index.ts'
import { escapeMarkup, formatRatio, toJson } from '../text/index.ts'

/** The colors by result: their names at shields.io, and our own, which have enough contrast with white text. */
const COLORS = {
  pass: { name: 'brightgreen', fill: '#1a7f37' },
  warn: { name: 'yellow', fill: '#9a6700' },
  fail: { name: 'red', fill: '#cf222e' },
  none: { name: 'lightgrey', fill: '#6e7781' },
} as const

interface Badge {
  readonly label: string
  readonly message: string
  readonly color: (typeof COLORS)[keyof typeof COLORS]
}

/** Renders the imbalance ratio and the verdict as a badge: JSON for the endpoint of shields.io, or an image. */
export function renderBadge(check: Report, format: 'json' | 'svg'): string {
  const badge = badgeOf(asReportData(check))
  const { label, message, color } = badge
  return format === 'svg' ? svg(badge) : toJson({ schemaVersion: 1, label, message, color: color.name })
}

function badgeOf({ result, checks, imbalance_ratio: ratio }: ReportData): Badge {
  const label = 'class balance'
  if (ratio === null && result === 'pass') return { label, message: 'no labels', color: COLORS.none }
  const broken = checks.filter(({ status }) => status === result).length
  const verdict = { pass: '', warn: counted(broken, 'warning'), fail: counted(broken, 'check fails', 'checks fail') }[
    result
  ]
  const figure = ratio === null ? 'no labels' : `ratio ${formatRatio(ratio)}`
  return { label, message: verdict === '' ? figure : `${figure}, ${verdict}`, color: COLORS[result] }
}

const HEIGHT = 20
const PADDING = 6
/** The approximate width of a character in pixels. `textLength` makes the text exactly as wide in every font. */
const WIDE = 6.6
const NARROW = 4

function svg({ label, message, color }: Badge): string {
  const [left, right] = [widthOf(label), widthOf(message)]
  const [start, all] = [left + 2 * PADDING, left + right + 4 * PADDING]
  const title = escapeMarkup(`${label}: ${message}`)
  const text = (words: string, x: number, width: number) =>
    `    <text x="${x}" y="14" textLength="${width}">${escapeMarkup(words)}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${all}" height="${HEIGHT}" role="img" aria-label="${title}">
  <title>${title}</title>
  <rect width="${all}" height="${HEIGHT}" rx="3" fill="${color.fill}"/>
  <path d="M3 0H${start}V${HEIGHT}H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#444c56"/>
  <g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">
${text(label, PADDING, left)}
${text(message, start + PADDING, right)}
  </g>
</svg>
`
}

function widthOf(words: string): number {
  return Math.round(Array.from(words).reduce((sum, letter) => sum + (/[ ,.:ijlt]/.test(letter) ? NARROW : WIDE), 0))
}
