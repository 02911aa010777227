import type { BalancingData, ReportData } from '../report_data.ts';
import type { Wording } from '../wording.ts';
import type { Detail } from './detail.ts';
/** The strategies side by side, the recommended one marked; unfolded where the balance is in question. */
export declare function strategiesSection(report: ReportData, detail: Detail, say: Wording): string;
export declare function strategyTable(balancing: BalancingData, configured: string | null, say: Wording): string;
