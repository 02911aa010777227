import { type AnalysisReport } from '../data/index.ts';
export declare function analysisJson(report: AnalysisReport): string;
