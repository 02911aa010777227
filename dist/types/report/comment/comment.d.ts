import type { Publication } from '../publication.ts';
import type { ReportData } from '../report_data.ts';
import { type Report } from '../report_of_check.ts';
import { type Detail } from './detail.ts';
/**
 * Renders the result of a check as Markdown for a comment on a pull request, from the verdict down to the command that
 * repeats it. The first line is a hidden marker. If the comment would be longer than `publication.maxLength`, details
 * are left out step by step, which it says; no table is cut.
 *
 * @throws {TypeError} if it is not the result of a check, or a key of the publication is unknown or has another type.
 */
export declare function renderComment(report: Report, publication: Publication, ...more: never[]): string;
/**
 * Writes with less and less detail until it fits; `null` is the verdict alone. A step whose rows alone are too long is not
 * written at all, since hundreds of thousands of classes take seconds for each.
 */
export declare function firstFitting({ classes }: ReportData, most: number, write: (detail: Detail | null) => string, fits?: (text: string) => boolean): string;
/** The report as Markdown, with a part of its own before the notes. */
export declare function writeReport(report: ReportData, publication: Publication, detail: Detail, extra?: string): string;
/** The verdict and the way to the rest. */
export declare function shortReport(report: ReportData, publication: Publication): string;
