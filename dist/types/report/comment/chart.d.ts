import type { ReportData } from '../report_data.ts';
/** Mermaid bars of the classes, with a line for the base. */
export declare function chart(report: ReportData): string;
export declare function chartLines({ change, classes }: ReportData): string[];
