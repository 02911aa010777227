import type { ReportData } from '../data/index.ts';
import { type Detail } from '../wording/index.ts';
/**
 * The steps from everything to the least: first without charts, then with small classes folded, then without the table
 * of splits.
 */
export declare const STEPS: readonly Detail[];
/** Returns the omitted parts as phrases; an empty list at full detail. */
export declare function leftOut(detail: Detail, report: Pick<ReportData, 'classes' | 'multi_label'>): string[];
