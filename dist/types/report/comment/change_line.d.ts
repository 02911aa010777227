import type { Publication, ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
/**
 * `This change: 412 added (91% joy), 3 removed, 2 relabelled; no test sample touched. No sample changed its split.`, and
 * where the index file was committed. Without a comparison, the reason.
 */
export declare function changeLine(report: ReportData, publication: Publication, say: Wording): string;
