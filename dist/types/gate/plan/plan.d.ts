import type { GateRequest, Remedy, Rule } from '../finding/index.ts';
import { type PlannedRelabelling } from './start.ts';
/**
 * How to change the samples of a dataset so that it meets all limits about numbers of samples together. Applying it and judging
 * again leaves no finding of the level, except by the rules in `waive`.
 */
export interface SamplePlan {
    /** The findings that the plan resolves: `fail` those that fail, `warn` the warnings too. */
    readonly level: 'warn' | 'fail';
    /** Samples of classes that are not allowed. They are relabelled first, and the other numbers assume that. */
    readonly relabel: readonly PlannedRelabelling[];
    /** The samples to add by class, the largest number first; `null` if adding samples alone cannot meet the limits. */
    readonly add: Remedy['add'] | null;
    /** The samples to remove instead; `null` if removing samples alone cannot meet the limits. */
    readonly remove: Remedy['remove'] | null;
    /** Rules that no such change meets together with the others. A waiver or another limit is needed. */
    readonly waive: readonly Rule[];
    /**
     * The labels that a sample to add or remove must not have besides the one that it counts for, with several labels per
     * sample: all labels if it must have no other one.
     */
    readonly without?: {
        /** For the samples to add. */
        readonly add: readonly string[];
        /** For the samples to remove. */
        readonly remove: readonly string[];
    };
}
/** The rules about numbers of samples, which a plan meets together. Samples without a label are another matter. */
export declare const COUNT_RULES: readonly Rule[];
/**
 * Returns a plan for each level that has findings about numbers of samples. A plan for warnings covers failures too; it is
 * left out if it is the same as that for failures because no limit only warns.
 */
export declare function planSamples(request: GateRequest): SamplePlan[];
