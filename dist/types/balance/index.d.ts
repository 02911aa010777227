export { type CompareRequest, compareStrategies } from './compare_strategies.ts';
export type { Comparison, Recommendation, StrategyOutcome } from './comparison.ts';
export { type DrawRequest, drawBalanced } from './draw.ts';
export { EmotionBalancer, type EmotionBalancerOptions } from './emotion_balancer.ts';
export { type RecommendRequest, recommend } from './recommend.ts';
export { type TargetSizes, targetSizes } from './targets.ts';
export { classWeights, neverDrawnChances } from './weighted.ts';
