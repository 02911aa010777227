import { type Dataset, type GroupClues, type LabelTable } from '../../dataset/index.ts';
import type { GroupSuggestionData } from '../../report/index.ts';
import { type SplitPlan } from '../../split/index.ts';
/** The split that the dataset has at present. */
export interface PresentSplit extends Pick<SplitPlan, 'names' | 'assignment'> {
    readonly kind: 'index_file' | 'own';
    readonly further?: NonNullable<LabelTable['splits']>['further'];
}
/** Returns the split of the index file, or else the dataset's own split. A split that was only just made is neither. */
export declare function presentSplit({ splits }: LabelTable, plan: Pick<SplitPlan, 'names' | 'assignment' | 'origin'> | undefined): PresentSplit | undefined;
/**
 * Suggests a group key: the best column, or else what the names of the samples show. Nothing is suggested if the dataset
 * has a group key.
 */
export declare function suggestGroups({ table, groupClues }: Dataset, split: PresentSplit | undefined): Promise<GroupSuggestionData[]>;
/**
 * Suggests a group key by the first rows, or by some names, of a dataset without a split. Returns `undefined` if all rows
 * must be read to decide.
 */
export declare function firstSuggestions({ columns, names, classes }: GroupClues, size: number): GroupSuggestionData[] | undefined;
