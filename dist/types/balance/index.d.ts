export type { BalancerRules } from './balancer_rules.ts';
export { classWeights } from './class_weights.ts';
export { type CompareLabelSetsOptions, compareLabelSets } from './compare_label_sets.ts';
export { type CompareRequest, compareStrategies } from './compare_strategies.ts';
export type { Comparison, Recommendation, StrategyOutcome } from './comparison.ts';
export { EmotionBalancer, type EmotionBalancerOptions } from './emotion_balancer.ts';
export { type LabelObstacle } from './label_sets/index.ts';
export { type TargetFunction, type WeightOptions } from './sizes/index.ts';
