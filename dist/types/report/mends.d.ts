import type { ReportData } from './report_data.ts';
import type { Wording } from './wording.ts';
/** What to do until the findings of the given levels are gone, in numbers where there are any; one text a rule. */
export declare function mends(report: ReportData, levels: readonly string[], say: Wording): string[];
