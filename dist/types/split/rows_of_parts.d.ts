import type { SplitPlan } from './plan.ts';
/** The rows of each split, ascending. */
export declare function rowsOfParts({ assignment, names }: Pick<SplitPlan, 'assignment' | 'names'>): Int32Array[];
