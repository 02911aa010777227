import type { ReportData } from '../data/index.ts';
/** Renders a Mermaid chart with a bar per class or label and a line for the base. */
export declare function chart(report: ReportData): string;
