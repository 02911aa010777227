import type { Limits } from '../../config/index.ts';
import { type Finding, type GateRequest, type Rule } from '../finding/index.ts';
/** The findings that a plan resolves: those that fail, or the warnings too. */
export type PlanLevel = Finding['level'];
/** What a plan must comply with: the limits of a level, without those of some rules. */
export interface PlanScope {
    readonly request: GateRequest;
    readonly level: PlanLevel;
    readonly without: ReadonlySet<Rule>;
}
/** Samples of a class that is not allowed. */
export interface PlannedRelabelling {
    /** The class that is not allowed. */
    readonly class: string;
    /** The number of its samples. */
    readonly samples: number;
    /** The allowed class whose name looks the same; `null` if there is none. The samples then count for no class. */
    readonly to: string | null;
}
/** The classes before a plan, all lists parallel to `names`. */
export interface PlanStart {
    /** Every class of either side and every required class, in the order of the names' UTF-8 bytes. */
    readonly names: readonly string[];
    /** The sizes on the head after the relabelling. */
    readonly head: readonly number[];
    /** The sizes on the base; 0 without a base. */
    readonly base: readonly number[];
    /** The samples to relabel first. */
    readonly relabel: readonly PlannedRelabelling[];
}
/** Returns the limits that a plan of a level must comply with. */
export declare function bindingLimits<T>({ warn, fail }: Limits<T>, level: PlanLevel): T[];
/** Returns whether a waiver covers every finding of a rule, or the one about a class. */
export declare function waives(request: GateRequest): (rule: Rule, about?: string) => boolean;
/** Returns the classes before a plan. Samples of classes that are not allowed are relabelled first. */
export declare function planStart(scope: PlanScope): PlanStart;
