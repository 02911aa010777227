import { counted } from '../../../config/index.ts'
import type { ReportData } from '../../data/index.ts'
import { codeBlock, escapeChartLabel, folded, formatRange, shorten } from '../../text/index.ts'
import { type ClassRow, classRows, hasBase, nounOf } from '../../wording/index.ts'
import { rowsInSight } from './class_rows.ts'

/** A chart with more bars is not readable. */
const MOST_BARS = 24
const LABEL_LENGTH = 16
/** More letters do not fit side by side below the bars. */
const LETTERS_ACROSS = 60

/**
 * Renders a Mermaid chart with a bar per class or label, and says which ones are left out. Classes have no order, so no line
 * connects them.
 */
export function chart(report: ReportData): string {
  const rows = classRows(report).filter(({ size, before }) => size > 0 || (before ?? 0) > 0)
  const { shown, hidden } = rowsInSight(report, rows, MOST_BARS, MOST_BARS)
  const lines = chartLines(shown, nounOf(report).one)
  return lines.length === 0 ? '' : folded('Chart', codeBlock('mermaid', lines), leftOutSentence(report, hidden))
}

function chartLines(rows: readonly ClassRow[], noun: string): string[] {
  const most = rows[0]?.size ?? 0
  if (most === 0) return []
  const labels = distinctLabels(rows.map(({ name }) => name))
  return [
    `xychart-beta${labels.join('').length > LETTERS_ACROSS ? ' horizontal' : ''}`,
    `  title "Samples per ${noun}"`,
    `  x-axis [${labels.map((label) => `"${label}"`).join(', ')}]`,
    `  y-axis "samples" 0 --> ${axisEnd(most)}`,
    `  bar [${rows.map(({ size }) => size).join(', ')}]`,
  ]
}

/** `The chart omits 16 classes with 41–97 samples that this change does not affect.` */
function leftOutSentence(report: ReportData, hidden: readonly ClassRow[]): string {
  if (hidden.length === 0) return ''
  const { one, many } = nounOf(report)
  const sizes = formatRange(hidden.map(({ size }) => size))
  const isUnchanged = hasBase(report.change) && hidden.every(({ size, before }) => size === before)
  return `The chart omits ${counted(hidden.length, one, many)} with ${sizes} samples${isUnchanged ? ' that this change does not affect' : ''}.`
}

/** Makes labels unique, because Mermaid draws equal labels at the same place. */
function distinctLabels(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const label = escapeChartLabel(shorten(name, LABEL_LENGTH))
    const times = (seen.get(label) ?? 0) + 1
    seen.set(label, times)
    return times === 1 ? label : `${label} (${times})`
  })
}

/** Returns the next round number with one or two leading digits. */
export function axisEnd(most: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(most)) - 1) * 5
  return Math.max(1, Math.ceil(most / step) * step)
}
