import type { Publication } from '../publication.ts';
import type { ReportData } from '../report_data.ts';
import type { Wording } from '../wording.ts';
import type { Detail } from './detail.ts';
/** The classes before and after, and what was added, removed, relabelled and moved. */
export declare function changeSection(report: ReportData, publication: Publication, detail: Detail, say: Wording): string;
