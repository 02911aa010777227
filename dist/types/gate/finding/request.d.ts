import type { Change, LabelConflicts } from '../../analysis/index.ts';
import type { Decimal, SettingChange, ThresholdName, Thresholds, Waiver } from '../../config/index.ts';
import type { ClassCounts, LabelSets, LabelTable } from '../../dataset/index.ts';
import type { Leak, Moves, SplitSummary, TestChange } from '../../split/index.ts';
import type { Check, Finding } from './finding.ts';
/** Everything that the checks need. If a part is missing, the checks that need it are skipped or not listed. */
export interface GateRequest {
    readonly thresholds: Thresholds;
    /** The keys that were set in a config or by an input, such as `thresholds.leakage.group`. */
    readonly written?: ReadonlySet<string>;
    readonly counts: ClassCounts;
    /** The change since the base, if there is a base to compare with. */
    readonly change?: Change;
    /** Why an existing base cannot be read. */
    readonly unreadableBase?: string;
    /** Samples with identical content and different labels. */
    readonly conflicts?: ConflictState;
    /** How many of these the base has. */
    readonly conflictsOnBase?: number;
    readonly splits?: SplitState;
    /** The splits of the base, to detect findings that it has already. */
    readonly baseSplits?: SplitState;
    readonly moves?: Moves;
    /** Why moves cannot be determined although the base has an index file. */
    readonly movesUnknown?: {
        readonly why: string;
        readonly isUnreadable: boolean;
    };
    /** The test split of the base, if there is a base that can be read. */
    readonly testSplit?: TestSplitState;
    readonly indexFile?: IndexFileState;
    /** Ratios, seed or group key that differ from those of the index file without a rebalance. */
    readonly splitSettings?: readonly SettingChange[];
    /** How `frozen_splits` differs from the base if it freezes fewer splits, even with a rebalance. */
    readonly unfrozen?: Unfrozen;
    /** The splits that the base freezes, if nobody knows their samples. */
    readonly frozenUnknown?: FrozenUnknown;
    readonly dataChange?: DataChange;
    /** The findings that do not count until a day. */
    readonly waivers?: readonly Waiver[];
    /** The day of the check in UTC, as `YYYY-MM-DD`, which decides whether a waiver has expired. */
    readonly today?: string;
    /** Applies these waivers, for rules that cannot leave that to `judge`. */
    readonly waiving?: Waiving;
    /** Returns the first samples without a label in the sources that have labels. */
    readonly firstUnlabelled?: () => readonly PlacedSample[];
    /** The labels of each sample if it can have several, so that plans know which samples can be removed. */
    readonly sets?: Pick<LabelTable, 'classes'> & {
        readonly labelSets: LabelSets;
    };
    /** Returns the place of the first sample of a class, for annotations. */
    readonly firstPlace?: (className: string) => {
        readonly file: string;
        readonly line: number;
    } | undefined;
}
/** A sample, and its line in a label file if it has one. */
export interface PlacedSample {
    readonly id: string;
    readonly file: string | null;
    readonly line: number | null;
}
/** What is known about samples with identical content and different labels. */
interface ConflictState {
    /** Left out if no content is known. */
    readonly found?: LabelConflicts;
    /** Why no content is known, and what to write so that it is. */
    readonly whyNot?: string;
    /** Why the content of only some of the samples is known. */
    readonly whyNotAll?: string;
}
export interface SplitState {
    readonly summary?: SplitSummary;
    /** The shares of the splits, for exact deviations of groups. */
    readonly ratios?: readonly Decimal[];
    readonly leaks: readonly Leak[];
    /** The kinds of leakage that were checked. */
    readonly checkedLeaks: readonly Leak['kind'][];
    /** Why a kind of leakage could not be checked, and what to write so that it can. */
    readonly whyNot?: Readonly<Partial<Record<Leak['kind'], string>>>;
    /** Why a kind of leakage could be checked for only some of the samples. */
    readonly whyNotAll?: Readonly<Partial<Record<Leak['kind'], string>>>;
    /** The plural noun for groups (default: `groups`). */
    readonly groupNoun?: string;
    /** The dataset's own split, which `max_split_deviation` then checks. */
    readonly own?: OwnSplit;
    /** Why the shares of the dataset's own split cannot be checked although the config names it. */
    readonly ownShareless?: string;
    /** Why the dataset's own split cannot be read although the config names it. */
    readonly ownUnreadable?: string;
}
/** What the change does to the test split of the base, or why that is not known. */
export type TestSplitState = {
    readonly kind: 'compared';
    readonly change: TestChange;
    /** How many samples cannot be compared, because they are in the dataset under other ids. */
    readonly changedIds?: number;
    /** How many samples cannot be compared, because their ids are row numbers and rows have moved. */
    readonly moved?: number;
    /** Why replaced samples could not be found, and what to do. */
    readonly uncompared?: string;
    /** Why replaced samples of some datasets, or of all, could not be found, and what to do. */
    readonly unseen?: string;
    /** Set if `unseen` is not a finding, because ids show everything else: which samples are removed or relabelled. */
    readonly isUnseenNoted?: boolean;
}
/** Neither the index file nor the dataset of the base has a test split with samples. */
 | {
    readonly kind: 'none';
} | {
    readonly kind: 'unreadable';
    readonly why: string;
    /** Set for a push to the branch that is its own base, which may be the one that restores the file. */
    readonly isPushed?: true;
};
/** A change of `frozen_splits` that freezes fewer splits. */
export interface Unfrozen extends SettingChange {
    /** Set for splits of the dataset itself, which no index file contains. */
    readonly isOwn?: true;
}
/** Splits that the base freezes although its index file does not tell which samples are in them. */
interface FrozenUnknown {
    readonly splits: readonly string[];
    /** The reason, and what to do. */
    readonly why: string;
}
/** The labelled samples by class and split in the dataset's own split. */
export interface OwnSplit extends Pick<SplitSummary, 'names' | 'classes' | 'cells' | 'totals'> {
    /** The shares, if the config sets them. Otherwise, the share of a split is its share of all samples. */
    readonly ratios?: readonly Decimal[];
}
/** The keys of thresholds that may be impossible to check. */
export type ThresholdKey = Exclude<ThresholdName, 'required_classes' | 'existing'> | `leakage.${Leak['kind']}`;
/** The existing index file compared with the expected one. */
export interface IndexFileState {
    readonly path: string;
    /** With `commit`, a mismatching file is replaced if possible and is not a finding; with `off`, it is not compared. */
    readonly mode: 'commit' | 'check' | 'off';
    readonly state: 'current' | 'missing' | 'stale' | 'edited' | 'broken' | 'not compared';
    /** The difference, as a clause. */
    readonly reason: string;
    /** Whether the user wants the file at all. */
    readonly requested?: boolean;
    /** Why `commit` does not replace a mismatching file. */
    readonly notReplaced?: WhyNotReplaced;
    /** The command that writes the expected file. */
    readonly command?: string;
    /** Whether that command does not replace the file, because this tool did not write it. */
    readonly isInTheWay?: boolean;
}
/** Why an index file that is not current is not replaced. */
export type WhyNotReplaced = 
/** This run cannot commit, or the commit was refused. */
'no commit'
/** Neither the file nor the base's file can be read, so the earlier splits are unknown. */
 | 'no readable file';
/** How a change of `data` or `labels` in the config affects the samples that are counted. */
export interface DataChange {
    readonly settings: readonly SettingChange[];
    /** The head's samples with the base's settings, if they can be read that way. */
    readonly before?: ClassCounts;
    /** The base's samples, in case the head has no dataset at that place. */
    readonly onBase?: ClassCounts;
    readonly after: ClassCounts;
}
/** The waivers of one request. */
export interface Waiving {
    /** Returns the outcome of a rule with its findings waived. A second call changes nothing. */
    readonly apply: (outcome: RuleOutcome) => RuleOutcome;
    /** Returns the waivers that matched no finding so far. */
    readonly unused: () => readonly Waiver[];
}
/** The outcome of one rule. */
export interface RuleOutcome {
    readonly checks: readonly Check[];
    /** Most severe first. */
    readonly findings: readonly Finding[];
}
export declare const NO_OUTCOME: RuleOutcome;
/** Whether the config sets a threshold, as opposed to its default. */
export declare function isConfigured({ written }: GateRequest, threshold: string): boolean;
export {};
