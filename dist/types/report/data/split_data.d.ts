/** The splits of a dataset. */
export interface SplitsData {
    /** The names of the splits. */
    readonly names: readonly string[];
    /** The names of the classes that have samples. */
    readonly classes: readonly string[];
    /** The number of samples by class and split. */
    readonly cells: readonly (readonly number[])[];
    /** The number of samples that the rules assign, in the shape of `cells`. */
    readonly targets: readonly (readonly number[])[];
    /** The number of samples of each split. */
    readonly totals: readonly number[];
    /** The cell that is farthest from its target. */
    readonly largest_deviation: DeviationData;
    /** With groups, a deviation that no split can be below, from 0 to 1; otherwise `null`. */
    readonly lower_bound: number | null;
    /** Figures about the groups; `null` if there are none. */
    readonly groups: SplitGroupsData | null;
    /** The classes without samples in a split whose share is not 0. */
    readonly lacking: readonly {
        /** The name of the class. */
        readonly class: string;
        /** The name of the split. */
        readonly split: string;
    }[];
    /** The number of rows that repeat the id of an earlier row and are in no quota. */
    readonly followers: number;
    /** The splits that growth left alone because they are frozen. */
    readonly frozen: readonly string[];
    /** How many times the dataset has been split from scratch, starting at 1. */
    readonly generation: number;
    /** The rounding rule that was applied. */
    readonly rounding: 'class' | 'joint';
    /** Why `auto` chose this rule. */
    readonly rounding_reason: string;
    /** `fresh` if the rules alone decided; `grown` if samples kept their splits. */
    readonly origin: 'fresh' | 'grown';
    /** The number of new samples in each split, parallel to `names`. */
    readonly placed: readonly number[];
    /** The number of ids of the earlier file that are no longer in any split. */
    readonly gone: number;
    /** Groups and contents that occur in two splits. */
    readonly leaks: readonly LeakData[];
    /** Samples that changed their split compared with the base's index file. */
    readonly moves: MovesData;
    /** The state of the index file. */
    readonly file: IndexFileData;
}
/** How far a class in a split is from its target. */
export interface DeviationData {
    /** The name of the class; `null` means all samples. */
    readonly class: string | null;
    /** The name of the split. */
    readonly split: string;
    /** The deviation divided by the class size, from 0 to 1. */
    readonly share: number;
    /** The deviation in samples. */
    readonly samples: number;
}
/** Figures about the groups of a split. */
export interface SplitGroupsData {
    /** The group key, such as `song_id`. */
    readonly key: string;
    /** What reports call the groups, in the plural. */
    readonly noun: string;
    /** The number of groups. */
    readonly count: number;
    /** The number of groups that are in more than one split. */
    readonly split_groups: number;
    /** The largest group that has more samples than the target of a split; `null` if there is none. */
    readonly oversized: {
        /** The name of the group. */
        readonly name: string;
        /** The number of its samples. */
        readonly size: number;
        /** The name of the split whose target it exceeds. */
        readonly split: string;
    } | null;
}
/** Groups, repeated ids, or identical or nearly identical contents that occur in two splits. */
export interface LeakData {
    /** What occurs in two splits. */
    readonly kind: 'group' | 'content' | 'near';
    /** How it was found. */
    readonly by: 'group' | 'id' | 'file' | 'column' | 'text' | null;
    /** The number of groups or contents that occur in two splits, or of pairs of nearly identical texts. */
    readonly count: number;
    /** Whether there can be more because not all texts were compared. */
    readonly at_least: boolean;
    /** The first 10 of them. */
    readonly examples: readonly string[];
    /** What to do about it. */
    readonly fix: string;
}
/** Samples that are in different splits in two index files. */
export interface MovesData {
    /** The number of samples that moved. */
    readonly total: number;
    /** How many of them moved from `test` to `train`. */
    readonly test_to_train: number;
    /** How many of them were in a split that is frozen; left out if none is. */
    readonly from_frozen?: number | undefined;
    /** The first few of them. */
    readonly examples: readonly {
        /** The id of the sample. */
        readonly id: string;
        /** The split that it was in. */
        readonly from: string;
        /** The split that it is in. */
        readonly to: string;
    }[];
}
/** What a change does to the test split of the base. Each sample counts once. */
export interface TestChangeData {
    /** The number of samples in the test split of the base. */
    readonly samples: number;
    /** How many of them have another label, or another set of labels. */
    readonly relabelled: number;
    /** How many are no longer in the dataset, or no longer in the test split of the dataset itself. */
    readonly removed: number;
    /** How many have another content. */
    readonly replaced: number;
    /** The first 10 of them. */
    readonly examples: readonly {
        /** The id of the sample on the base. */
        readonly id: string;
        /** What happens to it. */
        readonly change: 'relabelled' | 'removed' | 'replaced';
        /** The label on the base; a set is its names joined by `, `. */
        readonly from: string | null;
        /** The label on the head; `null` if the sample is removed or unlabelled. */
        readonly to: string | null;
        /** The label file on the head; `null` for folders and file names, and if the sample is removed. */
        readonly file: string | null;
        /** The 1-based line in that file; `null` if there is none. */
        readonly line: number | null;
    }[];
}
/** The state of the index file. */
export interface IndexFileData {
    /** The path of the index file. */
    readonly path: string;
    /** The setting `report.splits`. */
    readonly mode: 'commit' | 'check' | 'off';
    /** How the file compares with the expected one. */
    readonly state: 'current' | 'missing' | 'stale' | 'edited' | 'broken' | 'not compared';
    /** What differs, in one sentence; empty if the file is current. */
    readonly reason: string;
    /** The number of samples that the file does not place yet. */
    readonly samples_to_place: number;
    /** Whether the file is wanted. */
    readonly requested: boolean;
    /** The command that writes the file; `null` if it is not known. */
    readonly command: string | null;
}
