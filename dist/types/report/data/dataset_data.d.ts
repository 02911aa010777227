import type { GroupNameKind } from '../../dataset/index.ts';
/** One class and its size. */
export interface ClassShare {
    /** The name of the class. */
    readonly name: string;
    /** The number of samples. */
    readonly count: number;
    /**
     * The share of the labelled samples, as a percentage from 0 to 100. In a multi-label dataset, it is the share of all
     * samples.
     */
    readonly percentage: number;
    /**
     * The label's imbalance ratio, IRLbl: the count of the most frequent label divided by this count; `null` for a label
     * without samples. Only in multi-label datasets.
     */
    readonly imbalance_ratio?: number | null | undefined;
}
/** The main settings of a check. */
export interface ConfigData {
    /** The path of the config file; `null` if there is none. */
    readonly file: string | null;
    /** The seed of splits and balancing. */
    readonly seed: number;
    /** The hash function that orders the samples. Present only if it is not MD5. */
    readonly hash?: 'sha256' | undefined;
    /** The share of the training split, from 0 to 1. */
    readonly train_split: number;
    /** The share of the validation split, from 0 to 1. */
    readonly val_split: number;
    /** The share of the test split, from 0 to 1. */
    readonly test_split: number;
    /** Whether the training split is balanced. */
    readonly balance_emotions: boolean;
    /** How the training split is balanced. */
    readonly balancing_strategy: string;
    /** How samples with several labels are balanced. Present only if it is not `rare_labels`. */
    readonly balancing_by?: string | undefined;
    /** The path of the index file. */
    readonly split_indices_path: string;
    /** Present only if stratified splits are off. */
    readonly use_stratified_split?: false | undefined;
}
/** Which dataset was read, and how. */
export interface DatasetData {
    /** The path of the dataset. */
    readonly path: string;
    /** `sha256:` and the digest over the ids in dataset order. */
    readonly digest: string;
    /** How the dataset was read. */
    readonly layout: LayoutData;
}
/** How a dataset was read. */
export interface LayoutData {
    /** The kind of layout, such as `csv` or `folders`. */
    readonly kind: string;
    /** The paths of the label files, or of the folder. */
    readonly files: readonly string[];
    /** One sentence about how the dataset was read. */
    readonly description: string;
    /** Whether the layout was detected rather than configured. */
    readonly detected: boolean;
    /** Whether ids survive changes; `false` if ids are row numbers. */
    readonly stable_ids: boolean;
}
/** The samples of one dataset. */
export interface SourceData {
    /** The name of the dataset. */
    readonly name: string;
    /** The number of its samples. */
    readonly total: number;
    /** The number of its samples with a label. */
    readonly labelled: number;
    /** The number of its samples of each class, parallel to `classes` of the report. */
    readonly counts: readonly number[];
}
/** Figures about the label sets of a multi-label dataset. */
export interface LabelSetsData {
    /** The mean number of labels of a labelled sample; `null` if no sample is labelled. */
    readonly cardinality: number | null;
    /** The cardinality divided by `num_classes`; `null` if no sample has a label. */
    readonly density: number | null;
    /** The number of different label sets of the labelled samples. The empty set counts if a sample has it. */
    readonly distinct: number;
    /** The number of samples with an empty set. They are labelled, but not with any of the labels. */
    readonly empty: number;
    /** The mean of the labels' imbalance ratios, MeanIR; `null` if no sample has a label. */
    readonly mean_imbalance_ratio: number | null;
}
/** A group key that a column or the names of the samples suggest. It is never used automatically. */
export interface GroupSuggestionData {
    /** Where the groups are: in a column, or in the names of the samples. */
    readonly by: 'column' | 'names';
    /** What the names have in common, such as the numbers of frames; `null` for a column. */
    readonly kind: GroupNameKind | null;
    /** The name of the column; `null` for names. */
    readonly column: string | null;
    /** The line that sets the group key, below `labels:` in the config. */
    readonly line: string;
    /** The number of groups. */
    readonly groups: number;
    /** The number of samples that are in these groups. */
    readonly samples: number;
    /** Whether the numbers are those of all samples. Otherwise, they are those of the first rows. */
    readonly complete: boolean;
    /** The number of groups that are in more than one split; `null` if there is no split. */
    readonly split_groups: number | null;
    /** The split: that of the index file, or the dataset's own; `null` if there is none. */
    readonly split: 'index_file' | 'own' | null;
}
