import type { ClassNoun, Note } from '../../dataset/index.ts';
import { type CheckData, type Rename, type RenameData, type ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
/** Returns whether a check does not pass because a name is misspelled. */
export declare function failsByRename(report: ReportData): boolean;
/** Returns the report as if the classes were renamed, for advice. */
export declare function onceRenamed(report: ReportData): ReportData;
/** Returns ` (1.23 once renamed)` for a check whose value would change, in words if the check is about names. */
export declare function valuesOnceRenamed({ once_renamed: once }: ReportData): (check: CheckData) => string;
/** Lists all renames if the phrase counts some of them only. */
export declare function renameList({ renames }: ReportData, most: number, say: Wording): string[];
/** `rename 2 samples of “Joy” to “joy” (lines 1080, 1081)`. */
export declare function renamePhrase(renames: readonly RenameData[], { many }: ClassNoun, say: Wording): string;
/** The same as a sentence: `Rename 2 samples of “Joy” to “joy” (lines 1080, 1081): “Joy” looks like “joy”`. */
export declare function renameAdvice(renames: readonly RenameData[], noun: ClassNoun, say: Wording): string;
/** `“Joy” looks like “joy”. Once it is renamed, all checks pass: imbalance ratio 1.23 (limit 2.50).` */
export declare function renameReason(report: ReportData, say: Wording): string;
/** Returns the same as a warning about the data, for annotations. */
export declare function noteRename(rename: Rename, noun: ClassNoun): Note;
/** Returns the notes except those that the verdict contains already. */
export declare function otherNotes(report: ReportData): ReportData['notes'];
