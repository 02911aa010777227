export { MOST_WEIGHTED_SAMPLES } from './advice.ts'
export type { BalancerRules } from './balancer_rules.ts'
export { classWeights } from './class_weights.ts'
export {
  type CompareLabelSetsOptions,
  compareLabelSets,
  compareSetSamples,
  measureSetSamples,
} from './compare_label_sets.ts'
export { type CompareRequest, compareStrategies } from './compare_strategies.ts'
export type { Comparison, Recommendation, StrategyOutcome } from './comparison.ts'
export {
  type ConfiguredStrategy,
  configuredMethod,
  configuredStrategy,
  inTraining,
  noteSizes,
  withConfigured,
} from './configured.ts'
export { drawBalanced } from './draw.ts'
export { type BalancedGroups, countGroupsIn, randomStream } from './draws/index.ts'
export { EmotionBalancer, type EmotionBalancerOptions } from './emotion_balancer.ts'
export {
  balancedTimes,
  balancedWeights,
  countLabels,
  type LabelObstacle,
  labelWeights,
  rowsOfTimes,
  setSamples,
} from './label_sets/index.ts'
export { adviseOnObstacles } from './recommend_for_label_sets.ts'
export {
  type BalancingRules,
  equalWeightsNote,
  hasRules,
  ImpossibleSizes,
  type TargetFunction,
  type WeightOptions,
  weightOptions,
  weightsOfCodes,
  weightsOfSizes,
  weightsText,
} from './sizes/index.ts'
export { noteUnusedBalancing } from './unused_settings.ts'
