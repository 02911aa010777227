import type { LabelTable } from '../../dataset/index.ts';
import { type SetStrata, type SplitSettings } from '../plan/index.ts';
/**
 * Places samples that an earlier file does not have, in hash order: among the splits that are not full yet, each into
 * the one where its labels lack most (ties: the split with most room, then the first). Frozen splits and their samples do
 * not count.
 */
export declare function growSets(table: LabelTable, strata: SetStrata, settings: SplitSettings, assignment: Int16Array): void;
