import type { ReportData } from '../data/index.ts'
import { codeBlock, escapeChartLabel, folded, shorten } from '../text/index.ts'
import { largestFirst } from '../wording/index.ts'

/** A chart with more bars is not readable. */
const MOST_BARS = 24
const LABEL_LENGTH = 16
/** More letters do not fit side by side below the bars. */
const LETTERS_ACROSS = 60

/** Renders a Mermaid chart with a bar per class or label and a line for the base. */
export function chart(report: ReportData): string {
  const lines = chartLines(report)
  return lines.length === 0 ? '' : folded('Chart', codeBlock('mermaid', lines))
}

function chartLines({ change, classes, multi_label }: ReportData): string[] {
  const all = (change?.classes ?? classes.map(({ name, count }) => ({ name, base: count, head: count }))).map(
    (row) => ({ ...row, size: row.head }),
  )
  const rows = largestFirst(all).slice(0, MOST_BARS)
  const most = Math.max(0, ...rows.flatMap(({ base, head }) => [base, head]))
  if (most === 0) return []
  const labels = distinctLabels(rows.map(({ name }) => name))
  const line =
    change === null
      ? ''
      : `: bars for this change, line for ${escapeChartLabel(shorten(change.base_name, LABEL_LENGTH))}`
  const largest = multi_label ? `with the ${rows.length} most frequent labels` : `in the ${rows.length} largest classes`
  const which = rows.length < all.length ? largest : `per ${multi_label ? 'label' : 'class'}`
  return [
    `xychart-beta${labels.join('').length > LETTERS_ACROSS ? ' horizontal' : ''}`,
    `  title "Samples ${which}${line}"`,
    `  x-axis [${labels.map((label) => `"${label}"`).join(', ')}]`,
    `  y-axis "samples" 0 --> ${axisEnd(most)}`,
    `  bar [${rows.map(({ head }) => head).join(', ')}]`,
    ...(change === null ? [] : [`  line [${rows.map(({ base }) => base).join(', ')}]`]),
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
