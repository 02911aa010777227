import type { Publication, ReportData, Result } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
export declare const RESULT_MARKS: Record<Result | 'skipped', string>;
/** The words for a result. */
export declare const RESULT_WORDS: Record<Result, string>;
/** Renders a heading that says whether to merge, what to do if not, and which classes lose samples. */
export declare function verdict(report: ReportData, publication: Publication, say: Wording): string;
