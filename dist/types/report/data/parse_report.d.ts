import type { ReportData } from './report_data.ts';
/** A report with thousands of classes has a few hundred kilobytes. */
export declare const MAX_REPORT_BYTES: number;
/**
 * Reads the JSON that `renderCheckJson` returns. It may come from a run of untrusted code: everything is checked, unknown
 * keys are dropped, and texts are as untrusted as those of the repository.
 *
 * @throws {TypeError} if it is not a string.
 * @throws {InputError} if the text is not such a report; the message names the keys.
 */
export declare function parseReport(text: string, ...more: never[]): Promise<ReportData>;
