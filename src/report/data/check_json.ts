import { checkNoMore } from '../../config/index.ts'
import { toJson } from '../text/index.ts'
import type { ReportData } from './report_data.ts'
import { asReportData, type Report } from './report_of_check.ts'

/**
 * Renders the result of a check as JSON. In addition to the keys of `ReportData`, it has `counts` and `percentages` by
 * class name; `parseReport` ignores these two.
 *
 * @throws {TypeError} if it is not the result of a check.
 */
export function renderCheckJson(report: Report, ...more: never[]): string {
  checkNoMore(more, 'render a report', 'a report')
  const { classes, ...rest }: ReportData = asReportData(report)
  return toJson({
    ...rest,
    counts: Object.fromEntries(classes.map(({ name, count }) => [name, count])),
    percentages: Object.fromEntries(classes.map(({ name, percentage }) => [name, percentage])),
    classes,
  })
}
