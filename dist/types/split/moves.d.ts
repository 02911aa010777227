import { type LabelTable } from '../dataset/index.ts';
import type { IndexFile } from './index_file.ts';
import { type Moves, type SplitPlan } from './plan.ts';
/**
 * The ids whose split is another one than in an earlier index file; ids that one side lacks have not moved. A rules file has
 * no ids: there, every sample whose split its cuts would have made another.
 */
export declare function movesBetween(earlier: IndexFile, table: LabelTable, plan: ComparedPlan): Moves;
type ComparedPlan = Pick<SplitPlan, 'assignment' | 'names' | 'settings'>;
export {};
