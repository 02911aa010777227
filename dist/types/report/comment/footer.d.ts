import type { Publication } from '../publication.ts';
import type { ReportData } from '../report_data.ts';
import { type Wording } from '../wording.ts';
import type { Detail } from './detail.ts';
/** What was detected, and what the readers and the config have to tell. */
export declare function notesSection({ dataset, notes }: ReportData, detail: Detail, say: Wording): string;
/** Where the figures come from and how to get them again. */
export declare function footer(report: ReportData, publication: Publication, omitted: readonly string[], say: Wording): string;
