export { DataConfig, type DataConfigOptions } from './data_config.ts';
export { loadConfig } from './load_config.ts';
export { parseConfig } from './parse_config.ts';
export { InputError, type Place, type Problem } from './problems/index.ts';
export { type AdditionalDataset, type Amount, type BalanceMethod, type BalanceTarget, type BalancingSettings, type Column, type Config, type DataSettings, type Decimal, decimal, defaultConfig, type HashName, LABEL_FORMATS, type LabelFormat, type LabelSettings, type Level, type Limits, type ReportSettings, type Rounding, type SeededHash, type SettingChange, SPLIT_NAMES, type SplitName, type Strategy, type TargetWord, type ThresholdName, type Thresholds, type Waiver, type WeightFormula, type WrittenAdditional, type WrittenColumn, type WrittenData, type WrittenLabels, type WrittenName } from './settings/index.ts';
export { type FileStart } from './yaml/index.ts';
