import type { Publication } from '../publication.ts';
import type { ReportData, Result } from '../report_data.ts';
import { type Wording } from '../wording.ts';
export declare const RESULT_MARKS: Record<Result | 'skipped', string>;
/** One line that answers whether to merge; where not, what to do; and what the change destroys. */
export declare function verdict(report: ReportData, publication: Publication, say: Wording): string;
/** Whether the run exits 1. */
export declare function blocks({ result }: ReportData, { failOn }: Publication): boolean;
