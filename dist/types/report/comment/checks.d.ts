import type { ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
import { type Detail } from '../wording/index.ts';
/** Renders each threshold with its value and limit. Those that pass are folded. */
export declare function checksSection(report: ReportData, detail: Detail, say: Wording): string;
