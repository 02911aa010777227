import type { AnalysisReport } from '../data/index.ts';
export declare function analysisMarkdown(report: AnalysisReport): Promise<string>;
