import { type LabelTable } from '../../dataset/index.ts';
import { type IndexFile } from '../index_file/index.ts';
import { type SplitPlan, type SplitSettings } from '../plan/index.ts';
/**
 * The split of a dataset that has grown since an index file was written. Every id in the file keeps its split. New ids
 * go, in hash order, to the split that is furthest below the current quotas of their class, and new groups go where the
 * objective rises least; neither goes to a frozen split. The rounding of the file applies. The cut points of a rules file
 * stay unchanged.
 *
 * @throws {InputError} for a rules file if samples have several labels each.
 */
export declare function growSplit(table: LabelTable, settings: SplitSettings, earlier: IndexFile): SplitPlan;
