export type { Comparison, Recommendation, StrategyOutcome } from './comparison.ts'
export { type DrawRequest, drawBalanced } from './draw.ts'
export { type TargetSizes, targetSizes } from './targets.ts'
export { classWeights, neverDrawnChances } from './weighted.ts'
