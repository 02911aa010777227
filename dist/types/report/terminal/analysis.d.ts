import type { AnalysisReport } from '../data/index.ts';
import { type RenderOptions } from '../text/index.ts';
export declare function renderAnalysis(report: AnalysisReport, options: RenderOptions): Promise<string>;
