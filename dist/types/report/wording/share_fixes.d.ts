import type { FindingData, ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
/** `bring the share of joy back to 30.00% (main has 25.0%) and that of calm to 20.00% (main has 25.0%)`. */
export declare function fixShares(report: ReportData, findings: readonly FindingData[], say: Wording): string;
export declare function fixDrift({ change }: ReportData, [finding]: readonly FindingData[], say: Wording): string;
