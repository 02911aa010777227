export { COUNT_RULES, planSamples, type SamplePlan } from './plan.ts'
export type { PlannedRelabelling } from './start.ts'
