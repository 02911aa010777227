import { type LabelTable } from '../dataset/index.ts';
import type { IndexFile } from './index_file.ts';
import { type SplitPlan, type SplitSettings } from './plan.ts';
/**
 * The split of a dataset that has grown since an index file was written: every id in it keeps its split, new ids go in hash
 * order to the split that lacks most against the quotas of their class as it is now, and new groups where the objective
 * rises least. The rounding is the file's. From a rules file the cuts stay as they are.
 *
 * @throws {InputError} where samples have several labels each.
 */
export declare function growSplit(table: LabelTable, settings: SplitSettings, earlier: IndexFile): SplitPlan;
