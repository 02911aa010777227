export type { Check, Finding, Remedy, Rule, Verdict } from './finding.ts';
export type { Unmended } from './request.ts';
