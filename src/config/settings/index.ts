export {
  BALANCE_METHODS,
  type BalanceMethod,
  type BalanceTarget,
  type BalancingSettings,
  balancingProblems,
  FORMULA_OF,
  formulaOf,
  STRATEGIES,
  type Strategy,
  showTarget,
  TARGET_ALLOWED,
  TARGET_WORDS,
  type TargetWord,
  targetProblem,
  WEIGHT_FORMULAS,
  type WeightFormula,
} from './balancing.ts'
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
export { waivedBy } from './describe_settings.ts'
export { jsonMap, jsonSet } from './json_values.ts'
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
  type Column,
  type Config,
  type DataSettings,
  HASH_TITLES,
  HASHES,
  type HashName,
  LABEL_FORMATS,
  type LabelFormat,
  type LabelSettings,
  type Level,
  type Limits,
  type ReportSettings,
  type Rounding,
  type SeededHash,
  SPLIT_NAMES,
  type SplitName,
  type Thresholds,
  type Waiver,
} from './settings.ts'
export { defaultConfig, guardConfig, settingsOf } from './settings_from_written.ts'
export {
  type BalanceFlag,
  type CheckFlag,
  keyOf,
  NEVER_WAIVED,
  OTHER_RULES,
  type OverrideName,
  overridesOf,
  SETTINGS,
  thresholdDescriptions,
  thresholdNames,
  waivableRules,
} from './table.ts'
export type { ThresholdName } from './threshold_table.ts'
export {
  amount,
  date,
  githubLabel,
  increase,
  listOfNames,
  parameter,
  percentagePoints,
  positiveShare,
  ratio,
  repeats,
  seed,
  share,
  size,
  utcDay,
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
