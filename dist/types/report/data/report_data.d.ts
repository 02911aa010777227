import type { BalancingData } from './balancing_data.ts';
import type { ChangeData } from './change_data.ts';
import type { ClassShare, ConfigData, DatasetData, GroupSuggestionData, LabelSetsData, SourceData } from './dataset_data.ts';
import type { SplitsData, TestChangeData } from './split_data.ts';
import type { CheckData, FindingData, NoteData, OverrideData, PlanData, PolicyData, RemedyData, Result } from './verdict_data.ts';
/**
 * The report of a check as plain data, and the JSON that is written. Keys are in snake case and keep their meaning for
 * `schema_version: 1`; keys may be added.
 */
export interface ReportData {
    /** The version of this format. */
    readonly schema_version: 1;
    /** The most severe level of all findings; `pass` if there are none, `warn` at most if they are overridden. */
    readonly result: Result;
    /** The number of samples, with or without a label. */
    readonly total_samples: number;
    /** The number of samples with a label. In a multi-label dataset, an empty set counts as well. */
    readonly labelled_samples: number;
    /** The number of samples without a label. */
    readonly unlabelled: number;
    /** The number of classes that have samples. */
    readonly num_classes: number;
    /** The largest class divided by the smallest class that has samples; `null` if no class has samples. */
    readonly imbalance_ratio: number | null;
    /** The size of the smallest class that has samples; 0 if no class has samples. */
    readonly min_class_size: number;
    /** The size of the largest class; 0 if no class has samples. */
    readonly max_class_size: number;
    /** The Shannon entropy of the class shares, in nats. In a multi-label dataset, shares refer to all labels of all samples. */
    readonly entropy: number;
    /** The entropy divided by `ln(num_classes)`, from 0 to 1. */
    readonly normalized_entropy: number;
    /** `exp(entropy)`: how many classes of equal size would be as diverse. */
    readonly effective_classes: number;
    /** The Gini-Simpson index, `1 - sum(p^2)`, from 0 to 1. */
    readonly gini_simpson: number;
    /** Whether a sample can have several labels. */
    readonly multi_label: boolean;
    /** Figures about the label sets; `null` if each sample has one label. */
    readonly label_sets: LabelSetsData | null;
    /** The classes, in the order of the names' UTF-8 bytes. */
    readonly classes: readonly ClassShare[];
    /** The main settings. */
    readonly config: ConfigData;
    /** Which dataset was read. */
    readonly dataset: DatasetData;
    /** The samples of each dataset. */
    readonly sources: readonly SourceData[];
    /** What changed compared with the base; `null` if nothing was compared. */
    readonly change: ChangeData | null;
    /** Why nothing was compared; `null` if there is a comparison. */
    readonly no_comparison: string | null;
    /** Whose thresholds applied. */
    readonly policy: PolicyData;
    /** The label that overrides the findings of the pull request; `null` if there is none. */
    readonly override: OverrideData | null;
    /** Every threshold that was checked. */
    readonly checks: readonly CheckData[];
    /** The thresholds that are not met, the most severe first. */
    readonly findings: readonly FindingData[];
    /**
     * What brings the imbalance ratio back under its limit, after the classes of `renames` are renamed; `null` if
     * nothing is needed.
     */
    readonly remedy: RemedyData | null;
    /**
     * How to meet all limits about numbers of samples together, for failures and for warnings, after the classes of `renames`
     * are renamed. A plan for warnings that is the same as that for failures is left out.
     */
    readonly plans: readonly PlanData[];
    /** New classes that look like another class; renaming them is the first thing to do. */
    readonly renames: readonly RenameData[];
    /** The verdict after they are renamed; `null` if there are none. */
    readonly once_renamed: OnceRenamedData | null;
    /** What balancing would do, after the classes of `renames` are renamed; `null` in reports of older versions on multi-label datasets. */
    readonly balancing: BalancingData | null;
    /** The splits and the index file; `null` if there are none. */
    readonly splits: SplitsData | null;
    /** What changed in the test split of the base; `null` if there is none, or `test_changed` is off. */
    readonly test_change: TestChangeData | null;
    /** A group key that the data suggests, if none is set. */
    readonly group_suggestions: readonly GroupSuggestionData[];
    /** Remarks about what was read. */
    readonly notes: readonly NoteData[];
}
/** The verdict after such classes are renamed. */
export type OnceRenamedData = Pick<ReportData, 'result' | 'checks' | 'findings'>;
/** A new class that looks like another class. */
export interface RenameData {
    /** The name of the class that is probably misspelled. */
    readonly class: string;
    /** The number of samples of that class. */
    readonly samples: number;
    /** The name of the class that is probably meant. */
    readonly to: string;
    /** The number of samples of the class that is probably meant. */
    readonly to_samples: number;
    /**
     * How the names differ: `form` means case, spaces, Unicode form or invisible characters; `letter` means one letter.
     */
    readonly by: 'form' | 'letter';
    /** The label file that holds its first samples; `null` for folders and file names. */
    readonly file: string | null;
    /** The 1-based lines of its first few samples. */
    readonly lines: readonly number[];
}
