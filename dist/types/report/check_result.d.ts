import type { Change } from '../analysis/change.ts';
import type { Distribution } from '../analysis/distribution.ts';
import type { LookAlike } from '../analysis/look_alikes.ts';
import type { Comparison } from '../balance/comparison.ts';
import type { SettingChange } from '../config/changed_settings.ts';
import type { Config } from '../config/settings.ts';
import type { Layout, Note } from '../dataset/dataset.ts';
import type { ClassCounts } from '../dataset/label_table.ts';
import type { Verdict } from '../gate/finding.ts';
import type { Unmended } from '../gate/request.ts';
import type { Leak, Moves, SplitPlan, SplitSummary } from '../split/plan.ts';
/** Everything that the reports tell and the publishers need. Plain data. */
export interface CheckResult extends Verdict {
    readonly config: Config;
    readonly dataset: DatasetSummary;
    readonly counts: ClassCounts;
    readonly distribution: Distribution;
    readonly comparison: ComparedWithBase;
    readonly policy: Policy;
    /** On the training split where there are splits, else on the whole dataset; none with several labels a sample. */
    readonly balancing?: {
        readonly on: 'train' | 'all';
        readonly comparison: Comparison;
    };
    /** None with several labels a sample, or where stratified splits are not asked for. */
    readonly splits?: SplitOutcome;
    /** New classes that look like another one; `remedy` and `balancing` are as if they were renamed. */
    readonly renames?: readonly Rename[];
    /** The verdict as it would be then. */
    readonly onceRenamed?: Verdict;
    readonly notes: readonly Note[];
}
/** A new class that looks like another one, and where its samples stand. */
export interface Rename extends LookAlike {
    readonly file: string | null;
    /** Of the first few samples; empty for folders and file names. */
    readonly lines: readonly number[];
}
export interface DatasetSummary {
    readonly path: string;
    readonly layout: Layout;
    /** `sha256:` and the hex digest over the ids. */
    readonly digest: string;
}
export type ComparedWithBase = {
    readonly kind: 'change';
    readonly change: Change;
    readonly sha: string;
    readonly name: string;
} | {
    readonly kind: 'none';
    readonly reason: string;
};
/** Whose thresholds bound, and what the other side's would have said. */
export interface Policy {
    readonly boundBy: 'base' | 'head';
    /** For the footer: `main`, or the config's path. */
    readonly name: string;
    /** Settings of `thresholds` and `report` (and `data`, `labels`) that the change edits; empty where it edits none. */
    readonly changed: readonly SettingChange[];
    /** The verdict under the head's own thresholds where they differ from those that bind. */
    readonly headResult?: Verdict['result'];
}
export interface SplitOutcome {
    readonly plan: SplitPlan;
    readonly summary: SplitSummary;
    readonly leaks: readonly Leak[];
    readonly moves: Moves;
    readonly file: IndexFileOutcome;
}
/** The index file that should be there, against the one that is. */
export interface IndexFileOutcome {
    readonly path: string;
    readonly mode: 'commit' | 'check' | 'off';
    readonly state: 'current' | 'missing' | 'stale' | 'edited' | 'broken' | 'not compared';
    /** What differs, in a sentence; '' when current. */
    readonly reason: string;
    /** The bytes that the rules give. */
    readonly expected: Uint8Array;
    readonly samplesToPlace: number;
    /** Whether the user asked for the file (`save_split_indices` or `report.splits` is written, or the base has it). */
    readonly asked: boolean;
    /** Why it is not put right under `commit`, where it is not what it should be. */
    readonly unmended?: Unmended;
    /** The command that writes it, where the caller knows one. */
    readonly command?: string;
}
