import type { Config, DataSettings } from './settings.ts';
import type { WrittenConfig, WrittenData } from './written.ts';
/** The text of a scalar as it stands in the file; none where there is no file. */
export type Spelling = (path: readonly PropertyKey[]) => string | undefined;
/** What was judged to be right, with its defaults filled in. Names and decimals are taken from their own text. */
export declare function settingsOf(written: WrittenConfig, spelling: Spelling): Pick<Config, 'data' | 'labels' | 'thresholds' | 'report'>;
export declare function dataOf(written: WrittenData, spelling: Spelling): DataSettings;
