import { type Publication, type Report, type ReportData } from '../data/index.ts';
import { type Detail } from '../wording/index.ts';
/**
 * Renders the result of a check as Markdown for a comment on a pull request, from the verdict down to the command that
 * repeats it. The first line is a hidden marker. If the comment would be longer than `publication.maxLength`, details
 * are omitted step by step, and the comment says so. Tables are never cut off.
 *
 * @throws {TypeError} if it is not the result of a check, or a key of the publication is unknown or has another type.
 */
export declare function renderComment(report: Report, publication: Publication, ...more: never[]): string;
/** Renders the report as Markdown, with an extra part at its end. If it passes, a phone shows all but its folded parts. */
export declare function writeReport(report: ReportData, publication: Publication, detail: Detail, extra?: string): string;
/** Renders the verdict and a link to the rest. */
export declare function shortReport(report: ReportData, publication: Publication): string;
