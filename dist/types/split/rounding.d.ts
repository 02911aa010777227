import type { Rounding } from '../config/index.ts';
import type { Parts } from './plan.ts';
/** The quotas of every class, and the rule that made them. */
export interface RoundedQuotas {
    readonly rounding: 'class' | 'joint';
    readonly reason: string;
    /** By class and part, whole samples. */
    readonly quotas: readonly (readonly number[])[];
}
/**
 * Quotas for classes of the given sizes (in the order of their names' bytes). `auto` is `class`, unless there are at least
 * 20 classes and `class` would put a split's total more than 1% of all samples away from its share.
 */
export declare function roundQuotas(sizes: readonly number[], parts: Parts, rounding: Rounding): RoundedQuotas;
/**
 * Quotas that keep the totals too: classes get the floors of their n r; each sample left over goes to the split, fractional
 * there and not yet raised, whose running total over all classes so far lacks most (ties: the first).
 */
export declare function jointQuotas(sizes: readonly number[], parts: Parts): number[][];
