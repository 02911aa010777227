export type { Check, Finding, Remedy, Rule, Verdict } from './finding.ts';
export { type FailOn } from './level.ts';
export { type Unmended } from './request.ts';
