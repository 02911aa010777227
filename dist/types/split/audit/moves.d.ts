import { type LabelTable } from '../../dataset/index.ts';
import { type IndexFile } from '../index_file/index.ts';
import { type Moves, type SplitPlan } from '../plan/index.ts';
/**
 * Finds the ids whose split differs from an earlier index file. An id that is only on one side has not moved. A rules
 * file contains no ids, so its cut points determine the earlier split of each sample.
 */
export declare function movesBetween(earlier: IndexFile, table: LabelTable, plan: ComparedPlan): Moves;
type ComparedPlan = Pick<SplitPlan, 'assignment' | 'names' | 'settings'>;
export {};
