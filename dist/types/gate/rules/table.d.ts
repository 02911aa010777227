import type { GateRequest, RuleOutcome } from '../finding/index.ts';
/** The rules in the order of the table of checks, which is also the order of findings of one level. */
export declare const RULES: readonly ((request: GateRequest) => RuleOutcome)[];
