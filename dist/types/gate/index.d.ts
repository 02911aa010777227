export { type Check, type FailOn, type Finding, type FindingWaiver, type Remedy, type Rule, type Verdict, type WhyNotReplaced } from './finding/index.ts';
export { type PlannedRelabelling, type SamplePlan } from './plan/index.ts';
