import type { Decimal, HashName, Rounding, SplitName } from '../../config/index.ts';
/** The settings that decide which sample goes where. */
export interface SplitSettings {
    /** What the dataset is divided into. */
    readonly parts: Parts;
    /** The seed, a safe integer. */
    readonly seed: number;
    /** The hash function that orders the samples. */
    readonly hash: HashName;
    /** How quotas are rounded to whole samples. */
    readonly rounding: Rounding;
    /** Whether each class is split separately. Otherwise, all samples are split as if they were one class. */
    readonly stratified: boolean;
    /** The splits that get no new samples when the dataset grows; left out if there are none. */
    readonly frozen?: readonly SplitName[];
}
/** What a dataset is divided into: `train`, `val` and `test` with their shares, or folds of equal size. */
export type Parts = {
    readonly kind: 'splits';
    /** The shares of `train`, `val` and `test`, which sum to exactly 1. */
    readonly ratios: readonly [Decimal, Decimal, Decimal];
} | {
    readonly kind: 'folds';
    /** The number of folds, at least 2. */
    readonly count: number;
};
/** The code of a sample that is in no split because it is unlabelled. */
export declare const NO_SPLIT = -1;
/** Which sample is in which split, and how that came about. */
export interface SplitPlan {
    /** The names of the splits: `train`, `val` and `test`, or `0` to `k-1` for folds. */
    readonly names: readonly string[];
    /** The code of each row's split, an index into `names`; -1 if the row is in no split. */
    readonly assignment: Int16Array;
    /** How often the dataset has been split from scratch, starting from 1. */
    readonly generation: number;
    /** The rounding rule that was applied. */
    readonly rounding: 'class' | 'joint';
    /** Why `auto` chose this rule. */
    readonly roundingReason: string;
    /** `fresh` if the rules alone decided; `grown` if samples of an earlier index file kept their splits. */
    readonly origin: 'fresh' | 'grown';
    /** Only if `grown`: the positions of the rows that are not in the earlier file, ascending. */
    readonly placed: readonly number[];
    /** Only if `grown`: the number of ids of the earlier file that are no longer in any split. */
    readonly gone: number;
    /** The settings that were used: those of the config, or of an earlier index file if they are kept. */
    readonly settings: SplitSettings;
    /** The group key that the index file records; `null` if there are no groups. */
    readonly group: string | null;
    /** The cuts of a rules file; left out if the index file lists the samples. */
    readonly cuts?: RuleCuts;
}
/**
 * A value in the 128-bit order of hashes: every sample below it comes before the cut. `null` means that there is no
 * upper end.
 */
export type Cut = bigint | null;
/** The two cuts between `train`, `val` and `test`. */
export type Cuts = readonly [Cut, Cut];
/** Cuts for each class, or one pair for all samples (with groups, or if splits are not stratified). */
export type RuleCuts = {
    readonly kind: 'classes';
    /** The cuts of each class, by its name. */
    readonly byClass: ReadonlyMap<string, Cuts>;
} | {
    readonly kind: 'all';
    /** The cuts of all samples. */
    readonly cuts: Cuts;
};
/** The sizes of the splits, and how far they are from their targets. */
export interface SplitSummary {
    /** The names of the splits. */
    readonly names: readonly string[];
    /** The names of the classes that have samples. */
    readonly classes: readonly string[];
    /** Whether a sample can have several labels, so that it counts in several rows of `cells`. */
    readonly multiLabel: boolean;
    /** The number of samples by class and split: `cells[class][split]`. */
    readonly cells: readonly (readonly number[])[];
    /**
     * The number of samples that the rules assign, in the shape of `cells`; with groups, `n r`, which need not be whole.
     */
    readonly targets: readonly (readonly number[])[];
    /** How many samples of each cell repeat the id of an earlier row and are in no quota; left out if there are none. */
    readonly followers?: readonly (readonly number[])[];
    /** The number of samples of each split. */
    readonly totals: readonly number[];
    /** The cell that is farthest from its target. */
    readonly largestDeviation: CellDeviation;
    /** Only with groups: the smallest possible |cell - n r| / n, from 0 to 1. */
    readonly lowerBound?: number;
    /** Figures about the groups, if there are any. */
    readonly groups?: GroupSummary;
    /** The splits that growth left alone because they are frozen; left out if there are none. */
    readonly frozen?: readonly SplitName[];
    /** The classes without samples in a split whose share is not 0. */
    readonly lacking: readonly {
        /** The name of the class. */
        readonly class: string;
        /** The name of the split. */
        readonly split: string;
    }[];
}
/** How far a class in a split is from its target. */
export interface CellDeviation {
    /** The name of the class; `null` means all samples. */
    readonly class: string | null;
    /** The name of the split. */
    readonly split: string;
    /** |cell - target| / class size, from 0 to 1. */
    readonly share: number;
    /** |cell - target|, in samples. */
    readonly samples: number;
}
/** Figures about the groups of a split. */
export interface GroupSummary {
    /** The group key, such as `song_id`. */
    readonly key: string;
    /** What reports call the groups, in the plural. */
    readonly noun: string;
    /** The number of groups. */
    readonly count: number;
    /** The number of groups that are in more than one split. */
    readonly splitGroups: number;
    /** The largest group that has more samples than the target of a split; left out if there is none. */
    readonly oversized?: {
        /** The name of the group. */
        readonly name: string;
        /** The number of its samples. */
        readonly size: number;
        /** The name of the split whose target it exceeds. */
        readonly split: string;
    };
}
/** Samples that are in different splits in two index files, compared by id. */
export interface Moves {
    /** The number of samples that moved. */
    readonly total: number;
    /** How many of them moved from `test` to `train`, which makes earlier results incomparable. */
    readonly testToTrain: number;
    /** How many of them were in a split that is frozen; left out if none is. */
    readonly fromFrozen?: number;
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
/** Groups, repeated ids, or identical or nearly identical content that occur in two splits. */
export interface Leak {
    /** What occurs in two splits. */
    readonly kind: 'group' | 'content' | 'near';
    /**
     * How it was found: by the group key, by an id that several rows share, by identical content of files or of the
     * column `labels.content`, or by nearly identical texts in that column.
     */
    readonly by: 'group' | 'id' | 'file' | 'column' | 'text';
    /** The number of groups or contents that occur in two splits, or of pairs of nearly identical texts. */
    readonly count: number;
    /** Whether there can be more because not all texts were compared. */
    readonly isAtLeast?: true;
    /** The first 10: a group with its splits, or two ids of identical or nearly identical content. */
    readonly examples: readonly string[];
    /** What to do about it. */
    readonly fix: string;
}
