import type { Config, DataSettings, LabelSettings, ReportSettings, Thresholds } from './settings.ts';
/** What holds where nothing is written: the values of the guide's own example. */
export declare function defaultConfig(...more: never[]): Config;
export declare function defaultData(): DataSettings;
export declare function defaultLabels(): LabelSettings;
export declare function defaultThresholds(): Thresholds;
export declare function defaultReport(): ReportSettings;
