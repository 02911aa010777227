export {
  type BalancingRules,
  configuredSizes,
  hasRules,
  ImpossibleSizes,
  rulesText,
  type TargetFunction,
} from './configured_sizes.ts'
export { targetSizes } from './targets.ts'
export { type WeightOptions, weightOptions, weightsText } from './weight_options.ts'
export { equalWeightsNote, neverDrawnChances, weightsOfCodes, weightsOfSizes } from './weights.ts'
export type { SizedClasses } from './words.ts'
