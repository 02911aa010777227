import type { Change, Distribution, LookAlike } from '../../analysis/index.ts';
import type { Comparison } from '../../balance/index.ts';
import type { Config, SettingChange } from '../../config/index.ts';
import type { ClassCounts, Layout, Note } from '../../dataset/index.ts';
import type { SamplePlan, Verdict, WhyNotReplaced } from '../../gate/index.ts';
import type { Leak, Moves, SplitPlan, SplitSummary, TestChange } from '../../split/index.ts';
import type { GroupSuggestionData } from './dataset_data.ts';
import type { OverrideData } from './verdict_data.ts';
/** The result of a check, as plain data. The renderers turn it into text, JSON or Markdown. */
export interface CheckResult extends Verdict {
    /** The config that was used. */
    readonly config: Config;
    /** Which dataset was read. */
    readonly dataset: DatasetSummary;
    /** The number of samples per class. */
    readonly counts: ClassCounts;
    /** The distribution of the classes. */
    readonly distribution: Distribution;
    /** The comparison with the base. */
    readonly comparison: ComparedWithBase;
    /** Whose thresholds applied. */
    readonly policy: Policy;
    /**
     * What balancing would do: for the training split if there are splits, otherwise for the whole dataset.
     */
    readonly balancing?: {
        /** Which samples were compared. */
        readonly on: 'train' | 'all';
        /** The comparison of the strategies. */
        readonly comparison: Comparison;
    };
    /** The splits and the index file. */
    readonly splits?: SplitOutcome;
    /** What changed in the test split of the base; left out if there is none, or `test_changed` is off. */
    readonly testChange?: TestChange;
    /**
     * How to meet the limits about numbers of samples together, for failures and for warnings; left out if nothing is to do.
     */
    readonly plans?: readonly SamplePlan[];
    /** New classes that look like another class. `remedy`, `plans`, `balancing` and the summary of `splits` assume that they are renamed. */
    readonly renames?: readonly Rename[];
    /** The verdict after these classes are renamed. */
    readonly onceRenamed?: Verdict;
    /** The label that overrides the findings of the pull request. Only the action knows it. */
    readonly override?: OverrideData;
    /** A group key that the data suggests, if none is set. */
    readonly groupSuggestions?: readonly GroupSuggestionData[];
    /** Remarks about what was read. */
    readonly notes: readonly Note[];
}
/** A new class that looks like another class, and where its samples are. */
export interface Rename extends LookAlike {
    /** The label file that holds its first samples; `null` for folders and file names. */
    readonly file: string | null;
    /** The 1-based lines of its first few samples; empty for folders and file names. */
    readonly lines: readonly number[];
}
/** Which dataset was read, and how. */
export interface DatasetSummary {
    /** The path of the dataset in the tree. */
    readonly path: string;
    /** How the dataset was read. */
    readonly layout: Layout;
    /** `sha256:` followed by the hexadecimal SHA-256 over the ids in dataset order, each followed by a line feed. */
    readonly digest: string;
}
/** The comparison of the head with the base, or why there is none. */
export type ComparedWithBase = {
    readonly kind: 'change';
    /** What changed. */
    readonly change: Change;
    /** The commit of the base. */
    readonly sha: string;
    /** What reports call the base, such as `main`. */
    readonly name: string;
} | {
    readonly kind: 'none';
    /** Why there is no comparison. */
    readonly reason: string;
};
/** Whose thresholds applied, and what the others would have said. */
export interface Policy {
    /** Whether the thresholds of the base or of the head applied. */
    readonly boundBy: 'base' | 'head';
    /** Where these thresholds come from: `main`, or the path of the config. */
    readonly name: string;
    /** The settings that the change edits; empty if it edits none. */
    readonly changed: readonly SettingChange[];
    /** The result under the head's own thresholds, if they differ from those that applied. */
    readonly headResult?: Verdict['result'];
}
/** The splits of a check. */
export interface SplitOutcome {
    /** Which sample is in which split. */
    readonly plan: SplitPlan;
    /** The sizes of the splits, and how far they are from their targets. */
    readonly summary: SplitSummary;
    /** Groups and contents that occur in two splits. */
    readonly leaks: readonly Leak[];
    /** Samples that changed their split compared with the base's index file. */
    readonly moves: Moves;
    /** The state of the index file. */
    readonly file: IndexFileOutcome;
}
/** The state of the index file compared with what the rules produce. */
export interface IndexFileOutcome {
    /** The path of the index file in the tree. */
    readonly path: string;
    /** The setting `report.splits`. */
    readonly mode: 'commit' | 'check' | 'off';
    /** How the file compares with the expected one. */
    readonly state: 'current' | 'missing' | 'stale' | 'edited' | 'broken' | 'not compared';
    /** What differs, in one sentence; empty if the file is current. */
    readonly reason: string;
    /** The bytes that the file should have. */
    readonly expected: Uint8Array;
    /** The number of samples that the file does not place yet. */
    readonly samplesToPlace: number;
    /**
     * Whether the file is wanted: `save_split_indices` or `report.splits` is set explicitly, or the base has the file.
     */
    readonly requested: boolean;
    /** Why `commit` does not replace a file that is not current. */
    readonly notReplaced?: WhyNotReplaced;
    /** The command that writes the file, if the caller named one. */
    readonly command?: string;
    /** Whether the file is not an index file of this tool, so the command does not replace it. */
    readonly isInTheWay?: boolean;
}
