import type { Rule } from '../gate/finding.ts';
import type { OnceRenamedData, RenameData } from './rename_data.ts';
export type * from './rename_data.ts';
/**
 * The report of one check as plain data, and at the same time the JSON that is written: keys are snake_case and stay what
 * they are for `schema_version: 1`; keys may be added. Everything that renders a check starts from it.
 */
export interface ReportData {
    readonly schema_version: 1;
    readonly result: Result;
    readonly total_samples: number;
    readonly labelled_samples: number;
    readonly unlabelled: number;
    readonly num_classes: number;
    /** Largest class / smallest class that has samples; null where there is none. */
    readonly imbalance_ratio: number | null;
    readonly min_class_size: number;
    readonly max_class_size: number;
    readonly entropy: number;
    readonly normalized_entropy: number;
    readonly effective_classes: number;
    readonly gini_simpson: number;
    readonly multi_label: boolean;
    /** In the order of the names' bytes. */
    readonly classes: readonly ClassShare[];
    readonly config: ConfigData;
    readonly dataset: DatasetData;
    readonly sources: readonly SourceData[];
    readonly change: ChangeData | null;
    /** Why there is no comparison with a base. */
    readonly no_comparison: string | null;
    readonly policy: PolicyData;
    readonly checks: readonly CheckData[];
    readonly findings: readonly FindingData[];
    /** As it would be once the classes of `renames` are renamed. */
    readonly remedy: RemedyData | null;
    /** New classes that look like another one; the first thing to do. */
    readonly renames: readonly RenameData[];
    /** What would be found once they are renamed; null where there are none. */
    readonly once_renamed: OnceRenamedData | null;
    /** As it would be once the classes of `renames` are renamed. */
    readonly balancing: BalancingData | null;
    readonly splits: SplitsData | null;
    readonly notes: readonly NoteData[];
}
export type Result = 'pass' | 'warn' | 'fail';
export interface ClassShare {
    readonly name: string;
    readonly count: number;
    /** Of the labelled samples, 0 to 100. */
    readonly percentage: number;
}
export interface ConfigData {
    readonly file: string | null;
    readonly seed: number;
    readonly train_split: number;
    readonly val_split: number;
    readonly test_split: number;
    readonly balance_emotions: boolean;
    readonly balancing_strategy: string;
    readonly split_indices_path: string;
    /** Only where it is off. */
    readonly use_stratified_split?: false | undefined;
}
export interface DatasetData {
    readonly path: string;
    readonly digest: string;
    readonly layout: LayoutData;
}
export interface LayoutData {
    readonly kind: string;
    readonly files: readonly string[];
    readonly description: string;
    readonly detected: boolean;
    readonly stable_ids: boolean;
}
export interface SourceData {
    readonly name: string;
    readonly total: number;
    readonly labelled: number;
    /** Parallel to `classes` of the report. */
    readonly counts: readonly number[];
}
export interface ChangeData {
    readonly base_name: string;
    readonly base_sha: string;
    readonly base_total: number;
    readonly base_unlabelled: number;
    readonly base_ratio: number | null;
    readonly classes: readonly {
        readonly name: string;
        readonly base: number;
        readonly head: number;
    }[];
    readonly added: number;
    readonly removed: number;
    readonly relabelled: readonly RelabellingData[];
    readonly reordered: boolean;
    readonly unchanged: boolean;
    readonly appeared: readonly string[];
    readonly vanished: readonly string[];
}
/** null is unlabelled. */
export interface RelabellingData {
    readonly from: string | null;
    readonly to: string | null;
    readonly count: number;
    readonly examples: readonly {
        readonly id: string;
        readonly line: number;
    }[];
}
export interface PolicyData {
    readonly bound_by: 'base' | 'head';
    readonly name: string;
    readonly changed: readonly {
        readonly key: string;
        readonly before: string;
        readonly after: string;
    }[];
    readonly head_result: Result | null;
}
export interface CheckData {
    readonly rule: Rule;
    readonly name: string;
    readonly value: string;
    readonly limit: string;
    readonly status: Result | 'skipped';
}
export interface FindingData {
    readonly rule: Rule;
    readonly level: 'warn' | 'fail';
    readonly value: number | string | null;
    readonly limit: number | string | null;
    readonly class: string | null;
    readonly message: string;
    readonly file: string | null;
    readonly line: number | null;
    /** The key below `thresholds` that could not be judged, or the kind of leakage: `leakage.group`. */
    readonly threshold: string | null;
    readonly existing: boolean;
}
export interface RemedyData {
    readonly add: readonly ClassSamples[];
    readonly remove: readonly ClassSamples[];
}
export interface ClassSamples {
    readonly class: string;
    readonly samples: number;
}
export interface BalancingData {
    readonly on: 'train' | 'all';
    readonly classes: readonly string[];
    readonly sizes: readonly number[];
    readonly total: number;
    readonly strategies: readonly StrategyData[];
    readonly recommended_strategy: string | null;
    readonly reason: string;
    readonly also: readonly string[];
}
export interface StrategyData {
    readonly strategy: string;
    readonly targets: readonly number[];
    readonly total: number;
    readonly copied: number;
    readonly dropped: number;
    readonly most_repeated: number;
    readonly weights: readonly number[] | null;
    /** Chance, 0 to 1, that a given sample of the class is not drawn in one epoch. */
    readonly never_drawn: readonly number[] | null;
    readonly pro: string;
    readonly con: string;
    readonly advice: readonly string[];
}
export interface SplitsData {
    readonly names: readonly string[];
    readonly classes: readonly string[];
    /** By class and split. */
    readonly cells: readonly (readonly number[])[];
    readonly targets: readonly (readonly number[])[];
    readonly totals: readonly number[];
    readonly largest_deviation: DeviationData;
    readonly lower_bound: number | null;
    readonly groups: SplitGroupsData | null;
    readonly lacking: readonly {
        readonly class: string;
        readonly split: string;
    }[];
    /** Rows that follow the first one of their id, which no quota counts. */
    readonly followers: number;
    readonly generation: number;
    readonly rounding: 'class' | 'joint';
    readonly rounding_reason: string;
    readonly origin: 'fresh' | 'grown';
    /** Parallel to `names`. */
    readonly placed: readonly number[];
    readonly gone: number;
    readonly leaks: readonly LeakData[];
    readonly moves: MovesData;
    readonly file: IndexFileData;
}
export interface DeviationData {
    /** null: all samples. */
    readonly class: string | null;
    readonly split: string;
    /** 0 to 1. */
    readonly share: number;
    readonly samples: number;
}
export interface SplitGroupsData {
    readonly key: string;
    readonly noun: string;
    readonly count: number;
    readonly torn: number;
    readonly oversized: {
        readonly name: string;
        readonly size: number;
        readonly split: string;
    } | null;
}
export interface LeakData {
    readonly kind: 'group' | 'content';
    readonly by: 'group' | 'id' | 'file' | 'column' | null;
    readonly count: number;
    readonly examples: readonly string[];
    readonly mend: string;
}
export interface MovesData {
    readonly total: number;
    readonly test_to_train: number;
    readonly examples: readonly {
        readonly id: string;
        readonly from: string;
        readonly to: string;
    }[];
}
export interface IndexFileData {
    readonly path: string;
    readonly mode: 'commit' | 'check' | 'off';
    readonly state: 'current' | 'missing' | 'stale' | 'edited' | 'broken' | 'not compared';
    readonly reason: string;
    readonly samples_to_place: number;
    /** Whether the user asked for the file. */
    readonly asked: boolean;
    /** The command that writes it. */
    readonly command: string | null;
}
export interface NoteData {
    readonly level: 'note' | 'warning';
    readonly message: string;
    readonly file: string | null;
    readonly line: number | null;
}
