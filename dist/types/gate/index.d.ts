export { type Check, type FailOn, type Finding, type Remedy, type Rule, type Unmended, type Verdict } from './finding/index.ts';
