export * from './escape.ts'
export * from './publication.ts'
export * from './report_data.ts'
export { asReportData, type Report, reportOfCheck } from './report_of_check.ts'
