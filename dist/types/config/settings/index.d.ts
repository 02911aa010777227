export { type BalanceMethod, type BalanceTarget, type BalancingSettings, type Strategy, type TargetWord, type WeightFormula } from './balancing.ts';
export { type SettingChange } from './changed_settings.ts';
export { type Decimal, decimal } from './decimal.ts';
export { type AdditionalDataset, type Amount, type Column, type Config, type DataSettings, type HashName, LABEL_FORMATS, type LabelFormat, type LabelSettings, type Level, type Limits, type ReportSettings, type Rounding, type SeededHash, SPLIT_NAMES, type SplitName, type Thresholds, type Waiver } from './settings.ts';
export { defaultConfig } from './settings_from_written.ts';
export type { ThresholdName } from './threshold_table.ts';
export type { WrittenAdditional, WrittenColumn, WrittenData, WrittenLabels, WrittenName } from './written.ts';
