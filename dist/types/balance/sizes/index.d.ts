export { type BalancingRules, type TargetFunction } from './configured_sizes.ts';
export { type WeightOptions } from './weight_options.ts';
export type { SizedClasses } from './words.ts';
