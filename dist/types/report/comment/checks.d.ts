import type { ReportData } from '../report_data.ts';
import { type Wording } from '../wording.ts';
import type { Detail } from './detail.ts';
/** Each threshold with its value and limit; those that pass folded. */
export declare function checksSection(report: ReportData, detail: Detail, say: Wording): string;
