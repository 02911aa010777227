import type { RenderOptions } from '../format.ts';
import type { AnalysisReport } from './analysis_report.ts';
export declare function renderAnalysis(report: AnalysisReport, options: RenderOptions): Promise<string>;
