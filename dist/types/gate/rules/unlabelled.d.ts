import { type GateRequest, type RuleOutcome } from '../finding/index.ts';
/**
 * Checks for samples without a label in the sources that have labels. A percentage refers to all samples of these sources,
 * so an additional dataset without labels neither exceeds the limit nor hides samples that do.
 */
export declare function judgeUnlabelled(request: GateRequest): RuleOutcome;
