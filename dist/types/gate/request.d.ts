import type { Change } from '../analysis/index.ts';
import type { Decimal, SettingChange, ThresholdName, Thresholds } from '../config/index.ts';
import type { ClassCounts } from '../dataset/index.ts';
import type { Leak, Moves, SplitSummary } from '../split/index.ts';
import type { Check, Finding } from './finding.ts';
/** All that the gate decides on. What is left out was not looked at, and its checks are skipped or not listed. */
export interface GateRequest {
    readonly thresholds: Thresholds;
    /** The keys that were written in a config or given as input, such as `thresholds.leakage.group`. */
    readonly written?: ReadonlySet<string>;
    readonly counts: ClassCounts;
    /** Against the base; none where nothing can be compared. */
    readonly change?: Change;
    /** Why a base that is there cannot be read. */
    readonly unreadableBase?: string;
    readonly splits?: SplitState;
    /** The same of the base, to tell what it had broken already. */
    readonly baseSplits?: SplitState;
    readonly moves?: Moves;
    /** Why moves cannot be told though the base has an index file. */
    readonly movesUnknown?: {
        readonly why: string;
        readonly isUnreadable: boolean;
    };
    readonly indexFile?: IndexFileState;
    /** Ratios, seed or group key that differ from the index file's without a rebalance. */
    readonly splitSettings?: readonly SettingChange[];
    readonly dataChange?: DataChange;
    /** Where the first sample of the class stands, for annotations. */
    readonly firstPlace?: (className: string) => {
        readonly file: string;
        readonly line: number;
    } | undefined;
}
export interface SplitState {
    readonly summary?: SplitSummary;
    /** The shares of the splits, so that deviations of groups are exact. */
    readonly ratios?: readonly Decimal[];
    readonly leaks: readonly Leak[];
    /** Which kinds of leak were looked for. */
    readonly lookedFor: readonly Leak['kind'][];
    /** Why a kind of leak could not be looked for, and what to write so that it can. */
    readonly whyNot?: Readonly<Partial<Record<Leak['kind'], string>>>;
    /** Why a kind of leak could be looked for in a part of the samples only. */
    readonly whyNotAll?: Readonly<Partial<Record<Leak['kind'], string>>>;
    /** What groups are called, in the plural; `groups` unless told. */
    readonly groupNoun?: string;
    /** The split that the dataset has of its own, which is then what `max_split_deviation` is about. */
    readonly own?: OwnSplit;
    /** Why the shares of the dataset's own split cannot be judged though the config names it. */
    readonly ownShareless?: string;
    /** Why the dataset's own split cannot be read though the config names it. */
    readonly ownUnreadable?: string;
}
/** Labelled samples by class and split, as the dataset itself has them. */
export interface OwnSplit extends Pick<SplitSummary, 'names' | 'classes' | 'cells' | 'totals'> {
    /** Its shares where the config writes them; else each split has the share of all samples that it happens to have. */
    readonly ratios?: readonly Decimal[];
}
/** The keys of thresholds that may not be judgeable. */
export type ThresholdKey = Exclude<ThresholdName, 'required_classes' | 'existing'> | `leakage.${Leak['kind']}`;
/** The index file that should be there, against the one that is. */
export interface IndexFileState {
    readonly path: string;
    /** Under `commit` a wrong file is put right and no finding, where that can be; under `off` it is not looked at. */
    readonly mode: 'commit' | 'check' | 'off';
    readonly state: 'current' | 'missing' | 'stale' | 'edited' | 'broken' | 'not compared';
    /** What differs, in a sentence. */
    readonly reason: string;
    /** Whether the user wants the file at all. */
    readonly asked?: boolean;
    /** Why a file that is not what it should be is not put right under `commit`. */
    readonly unmended?: Unmended;
    /** The command that mends it. */
    readonly command?: string;
}
/** Why an index file that is not current is not replaced. */
export type Unmended = 
/** Nothing can be committed where this runs, or it was refused. */
'no commit'
/** The file cannot be read, and neither can the base's: what everybody's split was is not known. */
 | 'no readable file';
/** What a change of `data` or `labels` in the config does to the samples that are counted. */
export interface DataChange {
    readonly settings: readonly SettingChange[];
    /** The head's samples under the base's settings; none where they cannot be read so. */
    readonly before?: ClassCounts;
    /** The base's own samples, for where the head has nothing in their place. */
    readonly onBase?: ClassCounts;
    readonly after: ClassCounts;
}
/** What one rule says. */
export interface RuleOutcome {
    readonly checks: readonly Check[];
    /** Most severe first. */
    readonly findings: readonly Finding[];
}
export declare const NOTHING: RuleOutcome;
