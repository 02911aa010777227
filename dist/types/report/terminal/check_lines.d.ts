import type { ReportData } from '../data/index.ts';
import type { TextStyle } from './lines.ts';
/** The words for the status of a check. */
export declare const STATUS_WORDS: {
    skipped: string;
    fail: string;
    pass: string;
    warn: string;
};
/** Renders the table of checks, and the findings except the one that the verdict is about. */
export declare function checkLines(report: ReportData, { paint, say, width }: TextStyle): string[];
