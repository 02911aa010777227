import type { Limits } from '../../config/index.ts';
import type { ClassCounts } from '../../dataset/index.ts';
import type { Check } from './finding.ts';
import { type GateRequest, type RuleOutcome, type ThresholdKey } from './request.ts';
/** A threshold that could not be checked. */
interface Unjudged extends Pick<Check, 'name' | 'limit'> {
    readonly key: ThresholdKey;
    /** The level of a finding if the threshold were exceeded. */
    readonly level: 'warn' | 'fail';
    /** The reason, and what to write so that the threshold can be checked. */
    readonly why: string;
}
/** A threshold that is set must be checked: if it was written and could not be checked, that is a separate finding. */
export declare function notJudged(request: Pick<GateRequest, 'written'>, unjudged: Unjudged): RuleOutcome;
/** The same as `notJudged`, but with a row for a skipped check if the threshold was not written. */
export declare function notJudgedOrSkipped(request: Pick<GateRequest, 'written'>, unjudged: Unjudged): RuleOutcome;
/** Skips a check that needs a base if there is no base. A base that exists but cannot be read is a warning. */
export declare function withoutBase(request: GateRequest, unjudged: Omit<Unjudged, 'level' | 'why'>): RuleOutcome;
/** Without labels on the head, the threshold cannot be checked. Without labels on the base, there is nothing to compare with. */
export declare function notCompared(request: GateRequest, unjudged: Omit<Unjudged, 'why'>): RuleOutcome;
/** Returns the level of the most severe limit. */
export declare function levelOf<T>({ fail }: Limits<T>): 'warn' | 'fail';
/** The reason if there are no labels to check. Samples of a multi-label dataset can be labelled with an empty set. */
export declare function noLabels({ multiLabel }: Pick<ClassCounts, 'multiLabel'>): string;
export {};
