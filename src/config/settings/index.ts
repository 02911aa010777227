export { changedSettings, type SettingChange } from './changed_settings.ts'
export {
  compareDecimals,
  compareFraction,
  type Decimal,
  decimal,
  denominator,
  floorTimes,
  formatDecimal,
  MAX_DECIMAL_LENGTH,
  sum,
  toNumber,
} from './decimal.ts'
export { guardConfig } from './guarded_config.ts'
export { jsonSet } from './json_values.ts'
export { KINDS, type KindName, type Setting, type Spelling } from './kinds.ts'
export { configuredIndexObstacle, hasGitStep, indexFileObstacle, isGitName, isRulesPath, sourcePath } from './paths.ts'
export { compilePattern, type Pattern } from './pattern.ts'
export { patternProblem, patternProblems } from './pattern_problems.ts'
export {
  datasetProblem,
  frozenProblem,
  lateWarnings,
  oneHotProblems,
  SPLITS,
  type SplitSetting,
  sameDataset,
  sumProblem,
  warnsTooLate,
} from './rules.ts'
export {
  type AdditionalDataset,
  type Amount,
  BALANCE_METHODS,
  type BalanceMethod,
  type BalancingSettings,
  type Column,
  type Config,
  type DataSettings,
  LABEL_FORMATS,
  type LabelFormat,
  type LabelSettings,
  type Level,
  type Limits,
  type ReportSettings,
  type Rounding,
  SPLIT_NAMES,
  type SplitName,
  STRATEGIES,
  type Strategy,
  type Thresholds,
} from './settings.ts'
export { defaultConfig, settingsOf } from './settings_from_written.ts'
export {
  type CheckFlag,
  keyOf,
  type OverrideName,
  overridesOf,
  SETTINGS,
  thresholdDescriptions,
  thresholdNames,
} from './table.ts'
export type { ThresholdName } from './threshold_table.ts'
export {
  amount,
  increase,
  percentagePoints,
  positiveShare,
  ratio,
  seed,
  share,
  size,
  type ValueKind,
} from './values.ts'
export type {
  WrittenAdditional,
  WrittenColumn,
  WrittenConfig,
  WrittenData,
  WrittenLabels,
  WrittenName,
} from './written.ts'
