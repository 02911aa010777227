import type { Rule } from '../../gate/index.ts';
/** The status of a check. */
export type Result = 'pass' | 'warn' | 'fail';
/** Whose thresholds applied. */
export interface PolicyData {
    /** Whether the thresholds of the base or of the head applied. */
    readonly bound_by: 'base' | 'head';
    /** Where these thresholds come from. */
    readonly name: string;
    /** The settings that the change edits. */
    readonly changed: readonly {
        /** The dotted key. */
        readonly key: string;
        /** The value before, as text. */
        readonly before: string;
        /** The value after, as text. */
        readonly after: string;
    }[];
    /** The result under the head's own thresholds; `null` if they do not differ. */
    readonly head_result: Result | null;
    /** The label that can override the findings of a pull request; `null` if the config names none. */
    readonly override_label: string | null;
}
/** One row of the table of checks. */
export interface CheckData {
    /** The rule that was checked. */
    readonly rule: Rule;
    /** The name to display. */
    readonly name: string;
    /** The value that was found, as text. */
    readonly value: string;
    /** The limit, as text. */
    readonly limit: string;
    /** The status of the check. */
    readonly status: Result | 'skipped';
    /** Set if all findings of the check are waived. */
    readonly waived?: true | undefined;
}
/** A threshold that is not met. */
export interface FindingData {
    /** The rule that is not met. */
    readonly rule: Rule;
    /** Whether the check fails or only warns. */
    readonly level: 'warn' | 'fail';
    /** The value that was found; `null` if the rule has none. */
    readonly value: number | string | null;
    /** The limit that the value exceeds; `null` if the rule has none. */
    readonly limit: number | string | null;
    /** The class that the finding is about; `null` if it is not about one class. */
    readonly class: string | null;
    /** One sentence with the value and the limit. */
    readonly message: string;
    /** The file that the finding is about; `null` if there is none. */
    readonly file: string | null;
    /** The 1-based line in that file; `null` if there is none. */
    readonly line: number | null;
    /**
     * The key under `thresholds` that could not be checked, or the kind of leakage such as `leakage.group`; `null` if
     * the rule is enough.
     */
    readonly threshold: string | null;
    /** Whether the base does not meet the threshold either, and the head is no worse. */
    readonly existing: boolean;
    /** The waiver of the finding; `null` if there is none. */
    readonly waiver: WaiverData | null;
}
/** The waiver of a finding. Until it expires, the finding only warns and does not count for the exit code. */
export interface WaiverData {
    /** The last day of the waiver in UTC, as `YYYY-MM-DD`. */
    readonly until: string;
    /** Why the finding is accepted. */
    readonly reason: string;
    /** Whether that day is over, so the finding counts again. */
    readonly expired: boolean;
}
/** The label with which a maintainer lets a pull request pass despite its findings. */
export interface OverrideData {
    /** The name of the label. */
    readonly label: string;
    /** Who set it, and when, for each pull request; empty if that was not verified. */
    readonly set: readonly {
        /** The number of the pull request. */
        readonly pull_request: number;
        /** The login of the person. */
        readonly by: string;
        /** When the label was set, in UTC, as `2027-01-31T09:30:00Z`. */
        readonly at: string;
    }[];
}
/** The smallest change that brings the imbalance ratio back under its limit. Either list alone is enough. */
export interface RemedyData {
    /** Samples to add, by class. */
    readonly add: readonly ClassSamples[];
    /** Samples to remove, by class. */
    readonly remove: readonly ClassSamples[];
}
/** How to change the samples so that all limits about numbers of samples are met together. */
export interface PlanData {
    /** The findings that the plan resolves: `fail` those that fail, `warn` the warnings too. */
    readonly level: 'warn' | 'fail';
    /** The samples to relabel first. */
    readonly relabel: readonly RelabelData[];
    /** The samples to add, by class; `null` if adding samples alone cannot meet the limits. */
    readonly add: readonly ClassSamples[] | null;
    /** The samples to remove instead, by class; `null` if removing samples alone cannot meet the limits. */
    readonly remove: readonly ClassSamples[] | null;
    /** Rules that no such change meets together with the others. */
    readonly waive: readonly Rule[];
    /**
     * The labels that a sample to add or remove must not have besides the one that it counts for, with several labels per
     * sample: all labels if it must have no other one. Left out if each sample has one label.
     */
    readonly without?: {
        /** For the samples to add. */
        readonly add: readonly string[];
        /** For the samples to remove. */
        readonly remove: readonly string[];
    } | undefined;
}
/** Samples of a class that is not allowed. */
export interface RelabelData extends ClassSamples {
    /** The allowed class that they are relabelled as; `null` if none looks like theirs, and then they are not counted. */
    readonly to: string | null;
}
/** A number of samples of one class. */
export interface ClassSamples {
    /** The name of the class. */
    readonly class: string;
    /** The number of samples. */
    readonly samples: number;
}
/** A remark about the input. */
export interface NoteData {
    /** Whether it is a warning. */
    readonly level: 'note' | 'warning';
    /** The remark, in one sentence. */
    readonly message: string;
    /** The file that it is about; `null` if there is none. */
    readonly file: string | null;
    /** The 1-based line in that file; `null` if there is none. */
    readonly line: number | null;
}
