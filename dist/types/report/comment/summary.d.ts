import { type Publication, type Report } from '../data/index.ts';
/** Renders the report for the job summary: the comment, and the figures and sources that do not fit into a comment. */
export declare function renderSummary(report: Report, publication: Publication): string;
