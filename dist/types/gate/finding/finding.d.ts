import { type ThresholdName, type Waiver } from '../../config/index.ts';
/**
 * The rule of a check or finding: a key of `thresholds`, or one of `index_file`, `split_settings`, `data_changed` and
 * `not_judged`.
 */
export type Rule = Exclude<ThresholdName, 'existing'> | 'index_file' | 'split_settings' | 'data_changed' | 'not_judged';
/** Returns all rules. */
export declare function ruleNames(): readonly Rule[];
/** A threshold that is not met. Texts contain raw names from the repository; escape them before you print them. */
export interface Finding {
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
    /** A sentence with the value and the limit. */
    readonly message: string;
    /** The file that the finding is about; `null` if there is none. */
    readonly file: string | null;
    /** The 1-based line in that file; `null` if there is none. */
    readonly line: number | null;
    /** The key under `thresholds` that could not be checked, or the kind of leakage; `null` if the rule is enough. */
    readonly threshold: string | null;
    /** Whether the base does not meet the threshold either, and the head is no worse. */
    readonly existing: boolean;
    /** The waiver of the finding; `null` if there is none. */
    readonly waiver: FindingWaiver | null;
}
/** The waiver of a finding. Until it expires, the finding only warns and does not count for the exit code. */
export interface FindingWaiver {
    /** The last day of the waiver in UTC, as `YYYY-MM-DD`. */
    readonly until: string;
    /** Why the finding is accepted. The text comes from the config; escape it before you print it. */
    readonly reason: string;
    /** Whether that day is over, so the finding counts again. */
    readonly expired: boolean;
}
/** One row of the table of checks: a threshold and its result. */
export interface Check {
    /** The rule that was checked. */
    readonly rule: Rule;
    /** The name to display, such as `imbalance ratio` or `leakage: songs in two splits`. */
    readonly name: string;
    /** The value that was found, as text. */
    readonly value: string;
    /** The limit, as text. */
    readonly limit: string;
    /** The status of the check. */
    readonly status: 'pass' | 'warn' | 'fail' | 'skipped';
    /** Set if all findings of the check are waived. */
    readonly waived?: true;
}
/** The smallest change that brings the imbalance ratio back under its limit. Either list alone is enough. */
export interface Remedy {
    /** Samples to add, so every class has at least `ceil(largest / limit)`. */
    readonly add: readonly {
        /** The name of the class. */
        readonly class: string;
        /** The number of samples to add. */
        readonly samples: number;
    }[];
    /** Samples to remove, so no class has more than `floor(smallest * limit)`. */
    readonly remove: readonly {
        /** The name of the class. */
        readonly class: string;
        /** The number of samples to remove. */
        readonly samples: number;
    }[];
}
/** The outcome of all thresholds. */
export interface Verdict {
    /** The most severe level of all findings; `pass` if there are none. */
    readonly result: 'pass' | 'warn' | 'fail';
    /** Every threshold that was checked. */
    readonly checks: readonly Check[];
    /** The thresholds that are not met, the most severe first. */
    readonly findings: readonly Finding[];
    /** What brings the imbalance ratio back under its limit, if it is above. */
    readonly remedy?: Remedy;
    /** The waivers that match no finding. */
    readonly unusedWaivers?: readonly Waiver[];
}
