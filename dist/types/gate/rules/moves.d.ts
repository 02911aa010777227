import { type GateRequest, type RuleOutcome } from '../finding/index.ts';
/** Checks for samples whose split differs from the one in the base's index file. */
export declare function judgeMoves(request: GateRequest): RuleOutcome;
