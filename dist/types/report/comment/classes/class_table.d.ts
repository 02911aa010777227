import type { ReportData } from '../../data/index.ts';
import { type Wording } from '../../text/index.ts';
import { type Detail } from '../../wording/index.ts';
/**
 * Renders the classes with their sizes and changes. No cell wraps on a phone. If only some classes are in sight, the table of
 * all classes is folded.
 */
export declare function classSection(report: ReportData, detail: Detail, say: Wording): string;
