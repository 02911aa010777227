import type { ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
/**
 * Returns what to do to resolve the findings of the given levels, with numbers if possible, one text per rule. It assumes
 * that misspelled classes are renamed first.
 */
export declare function fixes(asIs: ReportData, levels: readonly string[], say: Wording): string[];
