import { type ClassCounts, type LabelSets, type LabelTable } from '../dataset/index.ts';
import type { Change, ClassChange } from './change.ts';
/** A map from the name of a class to the name that it should have. */
export type Renames = ReadonlyMap<string, string>;
/** Returns the samples per class as if classes were renamed. */
export declare function renameCounts(counts: ClassCounts, renames: Renames): ClassCounts;
/** Returns the remaining names in the order of their bytes. */
export declare function renamedClasses(classes: readonly string[], renames: Renames): string[];
/** Returns the change as if classes of the head were renamed. */
export declare function renameChange(change: Change, renames: Renames): Change;
export declare function renameClassChanges(changes: readonly ClassChange[], renames: Renames): ClassChange[];
/** A table of samples with several labels. */
type MultiLabelTable = LabelTable & {
    readonly labelSets: LabelSets;
};
/** Returns the table as if labels were renamed. A label that occurs twice in a set after that counts once. */
export declare function renameLabelSets(table: MultiLabelTable, renames: Renames): MultiLabelTable;
export {};
