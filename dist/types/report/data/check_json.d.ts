import { type Report } from './report_of_check.ts';
/**
 * Renders the result of a check as JSON. In addition to the keys of `ReportData`, it has `counts` and `percentages` by
 * class name; `parseReport` ignores these two.
 *
 * @throws {TypeError} if it is not the result of a check.
 */
export declare function renderCheckJson(report: Report, ...more: never[]): string;
