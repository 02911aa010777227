import type { ReportData } from './report_data.ts';
/** A report of thousands of classes is some hundred kilobytes. */
export declare const MAX_REPORT_BYTES: number;
/**
 * Reads the JSON that `renderCheckJson` wrote. It may come from a run of a stranger's code: everything is checked, keys
 * that are not known are dropped, and texts are as untrusted as those of the repository.
 *
 * @throws {InputError} where the text is no such report; the message names the keys.
 */
export declare function parseReport(text: string): Promise<ReportData>;
