import type { SplitPlan } from '../plan/index.ts';
/** The rows of each split, in ascending order or in the order of `rows`. */
export declare function rowsOfParts({ assignment, names }: Pick<SplitPlan, 'assignment' | 'names'>, rows?: Int32Array): Int32Array[];
