import type { Publication, ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
import { type Detail } from '../wording/index.ts';
/** Renders what was detected, and the notes about the dataset and the config. */
export declare function notesSection(report: ReportData, detail: Detail, say: Wording): string;
/** Renders where the figures come from and how to reproduce them. */
export declare function footer(report: ReportData, publication: Publication, omitted: readonly string[], say: Wording): string;
