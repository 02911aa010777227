import type { Decimal } from './decimal.ts';
export type Strategy = 'oversample' | 'undersample' | 'hybrid' | 'weighted';
export declare const STRATEGIES: readonly Strategy[];
export type Rounding = 'auto' | 'class' | 'joint';
/** What the user asked for: the config file with its defaults filled in and inputs or flags laid over it. */
export interface Config {
    /** The file it was read from, relative to the root; none when there is no config file. */
    readonly file?: string;
    readonly data: DataSettings;
    readonly labels: LabelSettings;
    readonly thresholds: Thresholds;
    readonly report: ReportSettings;
    /** The dotted keys that were written in the file or given as input or flag, such as `data.save_split_indices`. */
    readonly written: ReadonlySet<string>;
    /** What the user should be told about the file, such as foreign blocks that were left alone. */
    readonly notes: readonly string[];
}
/** The `data:` block. Paths are as written, relative to the root. */
export interface DataSettings {
    readonly datasetPath: string;
    readonly additionalDatasets: readonly AdditionalDataset[];
    readonly balanceEmotions: boolean;
    readonly balancingStrategy: Strategy;
    readonly useStratifiedSplit: boolean;
    /** Shares of the samples, between 0 and 1; the three sum to exactly 1. */
    readonly trainSplit: Decimal;
    readonly valSplit: Decimal;
    readonly testSplit: Decimal;
    /** A safe integer; written in decimal in front of an id before it is hashed. */
    readonly seed: number;
    readonly rounding: Rounding;
    readonly saveSplitIndices: boolean;
    readonly splitIndicesPath: string;
}
export interface AdditionalDataset {
    readonly path: string;
    /** Without it the layout is detected; a dataset without labels is all unlabelled. */
    readonly labels?: LabelSettings;
}
/** A column by its name, or by its 0-based number where there is no header. */
export type Column = string | number;
/** The `labels:` block: where labels are. Every key is optional; without any the layout is detected. */
export interface LabelSettings {
    readonly file?: string;
    readonly format?: LabelFormat;
    readonly columns?: readonly string[];
    readonly id?: Column;
    readonly label?: Column | readonly Column[];
    readonly pattern?: string;
    readonly group?: Column | readonly Column[];
    readonly groupPattern?: string;
    readonly map?: ReadonlyMap<string, string>;
    readonly names?: string;
    readonly separator?: string;
    readonly oneHot?: boolean;
    readonly split?: Column;
    /** A column whose identical values in two splits are leakage. */
    readonly content?: Column;
    readonly ragged?: 'labels';
    /** How Parquet columns of bytes without a type are shown; as text by default. */
    readonly bytes?: 'text' | 'hex';
    readonly ignore: readonly string[];
}
export declare const LABEL_FORMATS: readonly ['csv', 'tsv', 'jsonl', 'json', 'yaml', 'parquet', 'coco', 'label-studio', 'yolo', 'voc', 'cvat', 'labelme', 'text-pairs', 'path-list', 'folders', 'names'];
export type LabelFormat = (typeof LABEL_FORMATS)[number];
/** A value may warn at one limit and fail at another; a missing limit is never broken. */
export interface Limits<T> {
    readonly warn?: T;
    readonly fail?: T;
}
/** A number of samples, or a percentage of them (`'2%'` is `{ percent: 2 }`). */
export type Amount = {
    readonly samples: number;
} | {
    readonly percent: Decimal;
};
/** `off`: not looked at. */
export type Level = 'off' | 'warn' | 'fail';
export interface Thresholds {
    /** Largest class / smallest class. */
    readonly maxImbalanceRatio: Limits<Decimal>;
    readonly minClassSize: Limits<number>;
    readonly requiredClasses: Limits<readonly string[]>;
    readonly allowedClasses: Limits<readonly string[]>;
    readonly maxUnlabelled: Limits<Amount>;
    readonly maxRatioIncrease: Limits<Decimal>;
    readonly maxClassLoss: Limits<Amount>;
    /** Percentage points of |cell - quota| / class size. */
    readonly maxSplitDeviation: Limits<Decimal>;
    readonly movedBetweenSplits: Level;
    readonly leakage: {
        readonly group: Level;
        readonly content: Level;
    };
    /** What the base had broken already and is no worse: `warn` only warns. */
    readonly existing: 'warn' | 'fail';
}
export interface ReportSettings {
    readonly comment: 'on-change' | 'always' | 'on-findings' | 'never';
    readonly splits: 'commit' | 'check' | 'off';
    readonly policy: 'base' | 'head';
}
