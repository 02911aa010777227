export { planSamples, type SamplePlan } from './plan.ts'
