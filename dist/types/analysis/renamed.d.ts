import { type ClassCounts } from '../dataset/index.ts';
import type { Change, ClassChange } from './change.ts';
/** From the name of a class to the one that it should have. */
export type Renames = ReadonlyMap<string, string>;
/** The samples per class as they would be if classes were renamed. */
export declare function renameCounts(counts: ClassCounts, renames: Renames): ClassCounts;
/** The names that are left, in the order of their bytes. */
export declare function renameList(classes: readonly string[], renames: Renames): string[];
/** What the head would make of the base if classes of the head were renamed. */
export declare function renameChange(change: Change, renames: Renames): Change;
export declare function renameClassChanges(changes: readonly ClassChange[], renames: Renames): ClassChange[];
