import type { ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
import { type Detail } from '../wording/index.ts';
/** Renders the figures about label sets and the imbalance ratio of each label, folded; empty if there are no label sets. */
export declare function labelSetsSection(report: ReportData, detail: Detail, say: Wording): string;
