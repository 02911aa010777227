import type { Publication, ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
import { type Detail } from '../wording/index.ts';
/** Renders the classes before and after, and which samples were added, removed, relabelled or moved. */
export declare function changeSection(report: ReportData, publication: Publication, detail: Detail, say: Wording): string;
