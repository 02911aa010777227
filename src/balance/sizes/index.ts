export {
  type BalancingRules,
  configuredSizes,
  hasRules,
  rulesText,
  type TargetFunction,
} from './configured_sizes.ts'
export { targetSizes } from './targets.ts'
export { checkWeightOptions, type WeightOptions, weightOptions, weightsText } from './weight_options.ts'
export { classWeights, equalWeightsNote, neverDrawnChances } from './weights.ts'
