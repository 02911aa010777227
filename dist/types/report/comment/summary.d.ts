import type { Publication } from '../publication.ts';
import { type Report } from '../report_of_check.ts';
/** The report for the summary of a job: all of the comment, and the figures and sources that the comment has no room for. */
export declare function renderSummary(report: Report, publication: Publication): string;
