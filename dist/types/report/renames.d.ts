import type { Note } from '../dataset/dataset.ts';
import type { Rename } from './check_result.ts';
import type { CheckData, RenameData, ReportData } from './report_data.ts';
import type { Wording } from './wording.ts';
/** Whether a check does not pass since a name is misspelt. */
export declare function failsByRename(report: ReportData): boolean;
/** The report as it would be, for advice. */
export declare function onceRenamed(report: ReportData): ReportData;
/** ` (1.23 once renamed)` behind the value of a check that would have another one, in words where it is a list of names. */
export declare function valuesOnceRenamed({ once_renamed: once }: ReportData): (check: CheckData) => string;
/** All of them one by one, where the phrase counts some only. */
export declare function renameList({ renames }: ReportData, most: number, say: Wording): string[];
/** `rename 2 samples of “Joy” to “joy” (lines 1080, 1081)`. */
export declare function renamePhrase(renames: readonly RenameData[], say: Wording): string;
/** The same as a sentence: `Rename 2 samples of “Joy” to “joy” (lines 1080, 1081): “Joy” looks like “joy”`. */
export declare function renameAdvice(renames: readonly RenameData[], say: Wording): string;
/** `“Joy” looks like “joy”. Once it is renamed, all checks pass: imbalance ratio 1.23 (limit 2.50).` */
export declare function renameReason(report: ReportData, say: Wording): string;
/** The same as a warning on the data, for whatever shows warnings at their place. */
export declare function noteRename(rename: Rename): Note;
/** The notes but those that are told by the verdict already. */
export declare function otherNotes({ notes, renames }: ReportData): ReportData['notes'];
