import { type GateRequest, type RuleOutcome } from '../finding/index.ts';
/** Checks for samples with identical content and different labels. */
export declare function judgeLabelConflicts(request: GateRequest): RuleOutcome;
