import type { Decimal, Rounding } from '../config/index.ts';
/** What decides where samples go. */
export interface SplitSettings {
    /** `train`, `val`, `test` with the config's shares; or `0` ... `k-1` with no shares for folds. */
    readonly parts: Parts;
    readonly seed: number;
    readonly rounding: Rounding;
    /** Whether each class is cut by itself; otherwise all samples as if they were one class. */
    readonly stratified: boolean;
}
export type Parts = {
    readonly kind: 'splits';
    readonly ratios: readonly [Decimal, Decimal, Decimal];
} | {
    readonly kind: 'folds';
    readonly count: number;
};
export declare const SPLIT_NAMES: readonly ['train', 'val', 'test'];
export type SplitName = (typeof SPLIT_NAMES)[number];
/** Not in any split: an unlabelled sample. */
export declare const NO_SPLIT = -1;
/** Which sample goes where, and how it came to be. */
export interface SplitPlan {
    readonly names: readonly string[];
    /** A place in `names` per row, or NO_SPLIT. */
    readonly assignment: Int16Array;
    readonly generation: number;
    /** The rule that was applied, and why `auto` chose it. */
    readonly rounding: 'class' | 'joint';
    readonly roundingReason: string;
    /** `fresh`: by the rules alone; `grown`: earlier ids kept their split. */
    readonly origin: 'fresh' | 'grown';
    /** grown: the rows whose ids were not in the earlier file, ascending, and how many of its ids are in no split any more. */
    readonly placed: readonly number[];
    readonly gone: number;
    /** What it was made with: the config's, or an earlier index file's where these are kept. */
    readonly settings: SplitSettings;
    /** The group key that the index file records; null without groups. */
    readonly group: string | null;
    /** What a rules file holds; none where the plan is written as lists. */
    readonly cuts?: RuleCuts;
}
/** A value on the 128-bit hash order: every sample below it lies before the cut. `null`: no upper end. */
export type Cut = bigint | null;
/** Below the first is train, below the second val, the rest test. */
export type Cuts = readonly [Cut, Cut];
/** A pair of cuts per class, or one for all (with groups, and where classes are not looked at). */
export type RuleCuts = {
    readonly kind: 'classes';
    readonly byClass: ReadonlyMap<string, Cuts>;
} | {
    readonly kind: 'all';
    readonly cuts: Cuts;
};
/** How well a plan keeps its promises. */
export interface SplitSummary {
    readonly names: readonly string[];
    readonly classes: readonly string[];
    /** Samples by class and split. */
    readonly cells: readonly (readonly number[])[];
    /** What the rules give; with groups n r, not whole. Rows that follow the first one of their id are added where they are. */
    readonly targets: readonly (readonly number[])[];
    /** Of the cells, the rows that follow the first one of their id, which no quota counts; none where no row does. */
    readonly followers?: readonly (readonly number[])[];
    readonly totals: readonly number[];
    /** The largest |cell - target| / class size: its class (`null`: all samples), split, share and samples. */
    readonly largestDeviation: CellDeviation;
    /** What |cell - n r| / n no split with these groups could be below; grouped only. */
    readonly lowerBound?: number;
    readonly groups?: GroupSummary;
    /** Class x split pairs without samples though the split's ratio is not 0. */
    readonly lacking: readonly {
        readonly class: string;
        readonly split: string;
    }[];
}
export interface CellDeviation {
    readonly class: string | null;
    readonly split: string;
    /** 0 to 1. */
    readonly share: number;
    readonly samples: number;
}
export interface GroupSummary {
    readonly key: string;
    readonly noun: string;
    readonly count: number;
    /** Groups that lie in more than one split. */
    readonly torn: number;
    /** The largest group with more samples than a split's target, where there is one. */
    readonly oversized?: {
        readonly name: string;
        readonly size: number;
        readonly split: string;
    };
}
/** Samples whose split differs between two index files, by id. */
export interface Moves {
    readonly total: number;
    /** The contamination that makes results incomparable. */
    readonly testToTrain: number;
    readonly examples: readonly {
        readonly id: string;
        readonly from: string;
        readonly to: string;
    }[];
}
/** Groups (or ids of several rows), or contents, that lie in two splits. */
export interface Leak {
    readonly kind: 'group' | 'content';
    /** How it was found: by the group key, by an id of several rows, or by identical content in files or in `labels.content`. */
    readonly by: 'group' | 'id' | 'file' | 'column';
    readonly count: number;
    /** The first 10: a group with its splits, or two ids of identical content. */
    readonly examples: readonly string[];
    /** What to do about it. */
    readonly mend: string;
}
