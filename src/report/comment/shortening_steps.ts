import { formatCount } from '../../config/index.ts'
import type { ReportData } from '../data/index.ts'
import { type Detail, FULL } from '../wording/index.ts'

const CLASS_STEPS = [1000, 500, 250, 120, 60, 30]

/**
 * The steps from everything to the least: first without charts, then with small classes folded, then without the table
 * of splits.
 */
export const STEPS: readonly Detail[] = [
  FULL,
  { ...FULL, charts: false },
  ...CLASS_STEPS.map((classes) => ({ ...FULL, charts: false, classes })),
  { ...FULL, charts: false, classes: 30, splitTable: false },
  { ...FULL, charts: false, classes: 12, splitTable: false, items: 5 },
  { charts: false, classes: 6, splitTable: false, names: 20, items: 3 },
]

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
