import type { GateRequest, RuleOutcome } from '../finding/index.ts';
interface TableEntry {
    readonly judge: (request: GateRequest) => RuleOutcome;
    /** What the rule needs besides the samples: a base to compare with, or splits. */
    readonly needs: 'nothing' | 'base' | 'splits';
}
/** The rules in the order of the table of checks, which is also the order of findings of one level. */
export declare const RULES: readonly TableEntry[];
export {};
