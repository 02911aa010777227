export {
  type Call,
  checkArray,
  checkFlag,
  checkInteger,
  checkNoMore,
  checkOptions,
  checkShape,
  checkShare,
  checkSizes,
  checkText,
  checkWord,
  describeValue,
  isPlainObject,
  type OptionsCall,
  wrongType,
  wrongValue,
} from './arguments.ts'
export { type Block, changedBlocks, changedSettings, type SettingChange } from './changed_settings.ts'
export * from './decimal.ts'
export { defaultConfig } from './defaults.ts'
export { describeSettings } from './describe_settings.ts'
export * from './errors.ts'
export { type FileStart, fileBytes, fileStart, isMadeUp } from './file_bytes.ts'
export { configJsonSchema } from './json_schema.ts'
export { CONFIG_FILE, configText, loadConfig } from './load_config.ts'
export { lastAnswer, once } from './memo.ts'
export { didYouMean, nearest, oneOf } from './nearest.ts'
export { type Overrides, overrideConfig } from './override_config.ts'
export { LABEL_KEYS, type LabelOverrides } from './override_labels.ts'
export { parseConfig } from './parse_config.ts'
export { configuredIndexObstacle, hasGitStep, indexFileObstacle, isGitName } from './paths.ts'
export { compilePattern, type Pattern } from './pattern.ts'
export { patternProblem } from './pattern_problems.ts'
export { datasetProblem, sameDataset } from './rules.ts'
export * from './settings.ts'
export { type CheckFlag, type OverrideName, overridesOf, type ThresholdName } from './table.ts'
export { formatAmount, share } from './values.ts'
export type { WrittenAdditional, WrittenColumn, WrittenData, WrittenLabels, WrittenName } from './written.ts'
export {
  nodeAt,
  placeOf,
  plainValue,
  readYaml,
  type YamlEntry,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlOptions,
  type YamlScalar,
} from './yaml.ts'
