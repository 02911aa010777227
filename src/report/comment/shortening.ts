import { formatCount } from '../../config/index.ts'
import type { ReportData } from '../data/index.ts'
import { type Detail, FULL } from '../wording/index.ts'

/** GitHub accepts 65,536 characters. */
export const COMMENT_LENGTH = 65_000

const CLASS_STEPS = [1000, 500, 250, 120, 60, 30]

/**
 * The steps from everything to the least: first without charts, then with small classes folded, then without the table
 * of splits.
 */
const STEPS: readonly Detail[] = [
  FULL,
  { ...FULL, charts: false },
  ...CLASS_STEPS.map((classes) => ({ ...FULL, charts: false, classes })),
  { ...FULL, charts: false, classes: 30, splitTable: false },
  { ...FULL, charts: false, classes: 12, splitTable: false, items: 5 },
  { charts: false, classes: 6, splitTable: false, names: 20, items: 3 },
]

/** The number of characters of the shortest row of a table of classes. */
const SHORTEST_ROW = 12

/**
 * Renders with less and less detail until the result fits; `null` is the verdict alone. A step whose rows alone are too long
 * is skipped, because each takes seconds with hundreds of thousands of classes.
 */
export function firstFitting(
  { classes }: ReportData,
  most: number,
  write: (detail: Detail | null) => string,
  fits: (text: string) => boolean = (text) => text.length <= most,
): string {
  for (const detail of STEPS) {
    if (Math.min(classes.length, detail.classes) * SHORTEST_ROW > most) continue
    const text = write(detail)
    if (fits(text)) return text
  }
  return write(null)
}

/** Returns the omitted parts as phrases; an empty list at full detail. */
export function leftOut(detail: Detail, report: Pick<ReportData, 'classes' | 'multi_label'>): string[] {
  const { length } = report.classes
  const which = report.multi_label ? 'most frequent labels' : 'largest classes'
  return [
    ...(detail.charts ? [] : ['the chart']),
    ...(length > detail.classes ? [`all but the ${formatCount(detail.classes)} ${which}`] : []),
    ...(detail.splitTable ? [] : ['the table of splits']),
    ...(detail.items < FULL.items ? ['the ends of long lists'] : []),
  ]
}
