import type { GateRequest, RuleOutcome, Waiving } from './request.ts';
/** Applies the waivers of a request, and notes which ones are used. */
export declare function waivingOf({ waivers, today }: Pick<GateRequest, 'waivers' | 'today'>): Waiving;
/** Applies the waivers of a request to the findings of one rule. */
export declare function applyWaivers({ waiving }: Pick<GateRequest, 'waiving'>, outcome: RuleOutcome): RuleOutcome;
