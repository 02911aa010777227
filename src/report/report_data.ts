import type { Rule } from '../gate/finding.ts'
import type { OnceRenamedData, RenameData } from './rename_data.ts'

export type * from './rename_data.ts'

/**
 * The report of a check as plain data, and the JSON that is written. Keys are in snake case and keep their meaning for
 * `schema_version: 1`; keys may be added.
 */
export interface ReportData {
  /** The version of this format. */
  readonly schema_version: 1
  /** The most severe level of all findings; `pass` if there are none. */
  readonly result: Result
  /** The number of samples, with or without a label. */
  readonly total_samples: number
  /** The number of samples with at least one label. */
  readonly labelled_samples: number
  /** The number of samples without a label. */
  readonly unlabelled: number
  /** The number of classes that have samples. */
  readonly num_classes: number
  /** The largest class divided by the smallest class that has samples; `null` if no class has samples. */
  readonly imbalance_ratio: number | null
  /** The size of the smallest class that has samples; 0 if no class has samples. */
  readonly min_class_size: number
  /** The size of the largest class; 0 if no class has samples. */
  readonly max_class_size: number
  /** The Shannon entropy of the class shares, in nats. */
  readonly entropy: number
  /** The entropy divided by `ln(num_classes)`, from 0 to 1. */
  readonly normalized_entropy: number
  /** `exp(entropy)`: how many classes of equal size would be as diverse. */
  readonly effective_classes: number
  /** The Gini-Simpson index, `1 - sum(p^2)`, from 0 to 1. */
  readonly gini_simpson: number
  /** Whether a sample can have several labels. */
  readonly multi_label: boolean
  /** The classes, in the order of the names' UTF-8 bytes. */
  readonly classes: readonly ClassShare[]
  /** The main settings. */
  readonly config: ConfigData
  /** Which dataset was read. */
  readonly dataset: DatasetData
  /** The samples of each dataset. */
  readonly sources: readonly SourceData[]
  /** What changed compared with the base; `null` if nothing was compared. */
  readonly change: ChangeData | null
  /** Why nothing was compared; `null` if there is a comparison. */
  readonly no_comparison: string | null
  /** Whose thresholds applied. */
  readonly policy: PolicyData
  /** Every threshold that was looked at. */
  readonly checks: readonly CheckData[]
  /** The thresholds that are not met, the most severe first. */
  readonly findings: readonly FindingData[]
  /**
   * What brings the imbalance ratio back under its limit, after the classes of `renames` are renamed; `null` if
   * nothing is needed.
   */
  readonly remedy: RemedyData | null
  /** New classes that look like another class; renaming them is the first thing to do. */
  readonly renames: readonly RenameData[]
  /** The verdict after they are renamed; `null` if there are none. */
  readonly once_renamed: OnceRenamedData | null
  /** What balancing would do, after the classes of `renames` are renamed; `null` for multi-label datasets. */
  readonly balancing: BalancingData | null
  /** The splits and the index file; `null` if there are none. */
  readonly splits: SplitsData | null
  /** Remarks about what was read. */
  readonly notes: readonly NoteData[]
}

/** How a check came out. */
export type Result = 'pass' | 'warn' | 'fail'

/** One class and its size. */
export interface ClassShare {
  /** The name of the class. */
  readonly name: string
  /** The number of samples. */
  readonly count: number
  /** The share of the labelled samples, as a percentage from 0 to 100. */
  readonly percentage: number
}

/** The main settings of a check. */
export interface ConfigData {
  /** The path of the config file; `null` if there is none. */
  readonly file: string | null
  /** The seed of splits and balancing. */
  readonly seed: number
  /** The share of the training split, from 0 to 1. */
  readonly train_split: number
  /** The share of the validation split, from 0 to 1. */
  readonly val_split: number
  /** The share of the test split, from 0 to 1. */
  readonly test_split: number
  /** Whether the training split is balanced. */
  readonly balance_emotions: boolean
  /** How the training split is balanced. */
  readonly balancing_strategy: string
  /** The path of the index file. */
  readonly split_indices_path: string
  /** Present only if stratified splits are off. */
  readonly use_stratified_split?: false | undefined
}

/** Which dataset was read, and how. */
export interface DatasetData {
  /** The path of the dataset. */
  readonly path: string
  /** `sha256:` and the digest over the ids in dataset order. */
  readonly digest: string
  /** How the dataset was read. */
  readonly layout: LayoutData
}

/** How a dataset was read. */
export interface LayoutData {
  /** The kind of layout, such as `csv` or `folders`. */
  readonly kind: string
  /** The paths of the label files, or of the folder. */
  readonly files: readonly string[]
  /** One sentence about how the dataset was read. */
  readonly description: string
  /** Whether the layout was detected rather than configured. */
  readonly detected: boolean
  /** Whether ids survive changes; `false` if ids are row numbers. */
  readonly stable_ids: boolean
}

/** The samples of one dataset. */
export interface SourceData {
  /** The name of the dataset. */
  readonly name: string
  /** The number of its samples. */
  readonly total: number
  /** The number of its samples with a label. */
  readonly labelled: number
  /** The number of its samples of each class, parallel to `classes` of the report. */
  readonly counts: readonly number[]
}

/** What changed compared with the base. */
export interface ChangeData {
  /** What reports call the base, such as `main`. */
  readonly base_name: string
  /** The commit of the base. */
  readonly base_sha: string
  /** The number of samples on the base. */
  readonly base_total: number
  /** The number of unlabelled samples on the base. */
  readonly base_unlabelled: number
  /** The imbalance ratio of the base; `null` if no class has samples. */
  readonly base_ratio: number | null
  /** Every class of either side, in the order of the names' UTF-8 bytes. */
  readonly classes: readonly {
    /** The name of the class. */
    readonly name: string
    /** The number of samples on the base. */
    readonly base: number
    /** The number of samples on the head. */
    readonly head: number
  }[]
  /** The number of samples whose id exists only on the head. */
  readonly added: number
  /** The number of samples whose id exists only on the base. */
  readonly removed: number
  /** Samples with the same id and another label, by the pair of labels. */
  readonly relabelled: readonly RelabellingData[]
  /** Whether the samples and labels are the same but their order differs. */
  readonly reordered: boolean
  /** Whether neither samples nor labels differ. */
  readonly unchanged: boolean
  /** Classes that have samples only on the head. */
  readonly appeared: readonly string[]
  /** Classes that have samples only on the base. */
  readonly vanished: readonly string[]
}

/** Samples that moved from one label to another. */
export interface RelabellingData {
  /** The label on the base; `null` if unlabelled. */
  readonly from: string | null
  /** The label on the head; `null` if unlabelled. */
  readonly to: string | null
  /** The number of samples that were relabelled this way. */
  readonly count: number
  /** The first few of these samples. */
  readonly examples: readonly {
    /** The id of the sample. */
    readonly id: string
    /** The 1-based line in the label file; 0 if there is none. */
    readonly line: number
  }[]
}

/** Whose thresholds applied. */
export interface PolicyData {
  /** Whether the thresholds of the base or of the head applied. */
  readonly bound_by: 'base' | 'head'
  /** Where these thresholds come from. */
  readonly name: string
  /** The settings that the change edits. */
  readonly changed: readonly {
    /** The dotted key. */
    readonly key: string
    /** The value before, as text. */
    readonly before: string
    /** The value after, as text. */
    readonly after: string
  }[]
  /** The result under the head's own thresholds; `null` if they do not differ. */
  readonly head_result: Result | null
}

/** One row of the table of checks. */
export interface CheckData {
  /** The rule that was checked. */
  readonly rule: Rule
  /** The name to display. */
  readonly name: string
  /** The value that was found, as text. */
  readonly value: string
  /** The limit, as text. */
  readonly limit: string
  /** How the check came out. */
  readonly status: Result | 'skipped'
}

/** A threshold that is not met. */
export interface FindingData {
  /** The rule that is not met. */
  readonly rule: Rule
  /** Whether the check fails or only warns. */
  readonly level: 'warn' | 'fail'
  /** The value that was found; `null` if the rule has none. */
  readonly value: number | string | null
  /** The limit that the value exceeds; `null` if the rule has none. */
  readonly limit: number | string | null
  /** The class that the finding is about; `null` if it is not about one class. */
  readonly class: string | null
  /** One sentence with the value and the limit. */
  readonly message: string
  /** The file that the finding is about; `null` if there is none. */
  readonly file: string | null
  /** The 1-based line in that file; `null` if there is none. */
  readonly line: number | null
  /**
   * The key below `thresholds` that could not be evaluated, or the kind of leakage such as `leakage.group`; `null` if
   * the rule says it all.
   */
  readonly threshold: string | null
  /** Whether the base does not meet the threshold either, and the head is no worse. */
  readonly existing: boolean
}

/** The smallest change that brings the imbalance ratio back under its limit. Either list alone is enough. */
export interface RemedyData {
  /** Samples to add, by class. */
  readonly add: readonly ClassSamples[]
  /** Samples to remove, by class. */
  readonly remove: readonly ClassSamples[]
}

/** A number of samples of one class. */
export interface ClassSamples {
  /** The name of the class. */
  readonly class: string
  /** The number of samples. */
  readonly samples: number
}

/** What each balancing strategy would do. */
export interface BalancingData {
  /** Whether the training split or the whole dataset was compared. */
  readonly on: 'train' | 'all'
  /** The names of the classes that have samples. */
  readonly classes: readonly string[]
  /** The number of samples of each class, parallel to `classes`. */
  readonly sizes: readonly number[]
  /** The sum of `sizes`. */
  readonly total: number
  /** One outcome for each strategy. */
  readonly strategies: readonly StrategyData[]
  /** The recommended strategy; `null` if all classes have the same size. */
  readonly recommended_strategy: string | null
  /** Why, in one sentence. */
  readonly reason: string
  /** Further advice, one sentence each. */
  readonly also: readonly string[]
}

/** The result of applying one strategy. */
export interface StrategyData {
  /** The strategy. */
  readonly strategy: string
  /** The size of each class afterwards, parallel to `classes`. */
  readonly targets: readonly number[]
  /** The number of samples afterwards. */
  readonly total: number
  /** The number of copies that are added. */
  readonly copied: number
  /** The number of samples that are left out. */
  readonly dropped: number
  /** How often the most repeated sample occurs in the result. */
  readonly most_repeated: number
  /** The weight of one sample of each class; `null` except for `weighted`. */
  readonly weights: readonly number[] | null
  /**
   * The chance, from 0 to 1, that a given sample of the class is not drawn in one epoch; `null` except for `weighted`.
   */
  readonly never_drawn: readonly number[] | null
  /** The main advantage, in one sentence. */
  readonly pro: string
  /** The main drawback, in one sentence. */
  readonly con: string
  /** Warnings that apply to these class sizes, one sentence each. */
  readonly advice: readonly string[]
}

/** The splits of a dataset. */
export interface SplitsData {
  /** The names of the splits. */
  readonly names: readonly string[]
  /** The names of the classes that have samples. */
  readonly classes: readonly string[]
  /** The number of samples by class and split. */
  readonly cells: readonly (readonly number[])[]
  /** The number of samples that the rules give, in the shape of `cells`. */
  readonly targets: readonly (readonly number[])[]
  /** The number of samples of each split. */
  readonly totals: readonly number[]
  /** The cell that is farthest from its target. */
  readonly largest_deviation: DeviationData
  /** With groups, the smallest possible deviation, from 0 to 1; otherwise `null`. */
  readonly lower_bound: number | null
  /** Figures about the groups; `null` if there are none. */
  readonly groups: SplitGroupsData | null
  /** The classes without samples in a split whose share is not 0. */
  readonly lacking: readonly {
    /** The name of the class. */
    readonly class: string
    /** The name of the split. */
    readonly split: string
  }[]
  /** The number of rows that repeat the id of an earlier row and are in no quota. */
  readonly followers: number
  /** How often the dataset has been split afresh, starting from 1. */
  readonly generation: number
  /** The rounding rule that was applied. */
  readonly rounding: 'class' | 'joint'
  /** Why `auto` chose this rule. */
  readonly rounding_reason: string
  /** `fresh` if the rules alone decided; `grown` if samples kept their splits. */
  readonly origin: 'fresh' | 'grown'
  /** The number of new samples in each split, parallel to `names`. */
  readonly placed: readonly number[]
  /** The number of ids of the earlier file that are in no split any more. */
  readonly gone: number
  /** Groups and contents that occur in two splits. */
  readonly leaks: readonly LeakData[]
  /** Samples that changed their split compared with the base's index file. */
  readonly moves: MovesData
  /** The state of the index file. */
  readonly file: IndexFileData
}

/** How far a class in a split is from its target. */
export interface DeviationData {
  /** The name of the class; `null` means all samples. */
  readonly class: string | null
  /** The name of the split. */
  readonly split: string
  /** The deviation divided by the class size, from 0 to 1. */
  readonly share: number
  /** The deviation in samples. */
  readonly samples: number
}

/** Figures about the groups of a split. */
export interface SplitGroupsData {
  /** The group key, such as `song_id`. */
  readonly key: string
  /** What reports call the groups, in the plural. */
  readonly noun: string
  /** The number of groups. */
  readonly count: number
  /** The number of groups that are in more than one split. */
  readonly torn: number
  /** The largest group that has more samples than the target of a split; `null` if there is none. */
  readonly oversized: {
    /** The name of the group. */
    readonly name: string
    /** The number of its samples. */
    readonly size: number
    /** The name of the split whose target it exceeds. */
    readonly split: string
  } | null
}

/** Groups, repeated ids or identical contents that occur in two splits. */
export interface LeakData {
  /** What occurs in two splits. */
  readonly kind: 'group' | 'content'
  /** How it was found. */
  readonly by: 'group' | 'id' | 'file' | 'column' | null
  /** The number of groups or contents that occur in two splits. */
  readonly count: number
  /** The first 10 of them. */
  readonly examples: readonly string[]
  /** What to do about it. */
  readonly mend: string
}

/** Samples that are in different splits in two index files. */
export interface MovesData {
  /** The number of samples that moved. */
  readonly total: number
  /** How many of them moved from `test` to `train`. */
  readonly test_to_train: number
  /** The first few of them. */
  readonly examples: readonly {
    /** The id of the sample. */
    readonly id: string
    /** The split that it was in. */
    readonly from: string
    /** The split that it is in. */
    readonly to: string
  }[]
}

/** The state of the index file. */
export interface IndexFileData {
  /** The path of the index file. */
  readonly path: string
  /** The setting `report.splits`. */
  readonly mode: 'commit' | 'check' | 'off'
  /** How the file compares with the expected one. */
  readonly state: 'current' | 'missing' | 'stale' | 'edited' | 'broken' | 'not compared'
  /** What differs, in one sentence; empty if the file is current. */
  readonly reason: string
  /** The number of samples that the file does not place yet. */
  readonly samples_to_place: number
  /** Whether the file is wanted. */
  readonly asked: boolean
  /** The command that writes the file; `null` if it is not known. */
  readonly command: string | null
}

/** A remark about the input. */
export interface NoteData {
  /** Whether it is a warning. */
  readonly level: 'note' | 'warning'
  /** The remark, in one sentence. */
  readonly message: string
  /** The file that it is about; `null` if there is none. */
  readonly file: string | null
  /** The 1-based line in that file; `null` if there is none. */
  readonly line: number | null
}
