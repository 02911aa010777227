import type { ReportData } from '../report_data.ts';
import type { Wording } from '../wording.ts';
import type { Detail } from './detail.ts';
/** What the change edits in the config, and the verdict under both sides' thresholds. */
export declare function settingsSection({ policy, result }: ReportData, detail: Detail, say: Wording): string;
