import type { ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
import type { Detail } from '../wording/index.ts';
/** Renders the settings that the change edits, and the result with the thresholds of both sides. */
export declare function settingsSection({ policy, result }: ReportData, detail: Detail, say: Wording): string;
