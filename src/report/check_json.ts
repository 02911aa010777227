import { checkNoMore } from '../config/arguments.ts'
import { toJson } from './format.ts'
import type { ReportData } from './report_data.ts'
import { asReportData, type Report } from './report_of_check.ts'

/**
 * The report of a check as JSON. Beside the report's own keys it has `counts` and `percentages` by class, for readers
 * that look a class up by its name; `parseReport` leaves these two aside.
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
