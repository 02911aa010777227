import { type GateRequest, type RuleOutcome } from './request.ts';
/**
 * Samples without a label, in the sources that have labels at all; a percentage is of all samples of these sources, so
 * that an unlabelled dataset beside it neither breaks the limit nor hides what does.
 */
export declare function judgeUnlabelled({ thresholds, counts, change }: GateRequest): RuleOutcome;
