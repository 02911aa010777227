import type { Publication, ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
import { type Detail } from '../wording/index.ts';
/** Renders the classes by split, folded, with a headline in the summary line. */
export declare function splitsSection(report: ReportData, publication: Publication, detail: Detail, say: Wording): string;
