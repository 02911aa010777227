export {
  type BalancingRules,
  type ConfiguredSizes,
  configuredSizes,
  hasRules,
  rulesText,
  type TargetFunction,
} from './configured_sizes.ts'
export { targetSizes } from './targets.ts'
export { checkWeightOptions, WEIGHT_OPTIONS, type WeightOptions, weightOptions, weightsText } from './weight_options.ts'
export { classWeights, equalWeightsNote, neverDrawnChances } from './weights.ts'
