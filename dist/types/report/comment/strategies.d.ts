import type { ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
import { type Detail } from '../wording/index.ts';
/** Renders the strategies side by side, with the recommended one marked. It is open if the result is not a pass. */
export declare function strategiesSection(report: ReportData, detail: Detail, say: Wording): string;
