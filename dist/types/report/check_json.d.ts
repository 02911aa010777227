import { type Report } from './report_of_check.ts';
/**
 * The report of a check as JSON. Beside the report's own keys it has `counts` and `percentages` by class, for readers
 * that look a class up by its name; `parseReport` leaves these two aside.
 */
export declare function renderCheckJson(report: Report, ...more: never[]): string;
