export { type FailOn } from './fail_on.ts';
export { type Check, type Finding, type FindingWaiver, type Remedy, type Rule, type Verdict } from './finding.ts';
export { type GateRequest, type WhyNotReplaced } from './request.ts';
