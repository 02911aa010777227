import type { SplitPlan } from './plan.ts';
/** The rows of each split, ascending, or in the order of `rows`. */
export declare function rowsOfParts({ assignment, names }: Pick<SplitPlan, 'assignment' | 'names'>, rows?: Int32Array): Int32Array[];
