export { type SamplePlan } from './plan.ts';
export type { PlannedRelabelling } from './start.ts';
