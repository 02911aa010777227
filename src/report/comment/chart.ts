import type { ReportData } from '../data/index.ts'
import { codeBlock, escapeChartLabel, folded, shorten } from '../text/index.ts'
import { largestFirst } from '../wording/index.ts'

/** A chart with more bars is not readable. */
const MOST_BARS = 24
const LABEL_LENGTH = 16
/** More letters do not fit side by side below the bars. */
const LETTERS_ACROSS = 60

/** Renders a Mermaid chart with a bar per class or label. Classes have no order, so no line connects them. */
export function chart(report: ReportData): string {
  const lines = chartLines(report)
  return lines.length === 0 ? '' : folded('Chart', codeBlock('mermaid', lines))
}

function chartLines({ classes, multi_label }: ReportData): string[] {
  const rows = largestFirst(classes.map(({ name, count }) => ({ name, size: count }))).slice(0, MOST_BARS)
  const most = rows[0]?.size ?? 0
  if (most === 0) return []
  const labels = distinctLabels(rows.map(({ name }) => name))
  const largest = multi_label ? `with the ${rows.length} most frequent labels` : `in the ${rows.length} largest classes`
  const which = rows.length < classes.length ? largest : `per ${multi_label ? 'label' : 'class'}`
  return [
    `xychart-beta${labels.join('').length > LETTERS_ACROSS ? ' horizontal' : ''}`,
    `  title "Samples ${which}"`,
    `  x-axis [${labels.map((label) => `"${label}"`).join(', ')}]`,
    `  y-axis "samples" 0 --> ${axisEnd(most)}`,
    `  bar [${rows.map(({ size }) => size).join(', ')}]`,
  ]
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
