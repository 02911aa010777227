export type Rule = 'max_imbalance_ratio' | 'min_class_size' | 'required_classes' | 'allowed_classes' | 'max_unlabelled' | 'max_ratio_increase' | 'max_class_loss' | 'max_split_deviation' | 'moved_between_splits' | 'leakage' | 'index_file' | 'split_settings' | 'data_changed' | 'not_judged';
/** A threshold that was not kept. Texts hold raw names from the repository: whoever prints them escapes them. */
export interface Finding {
    readonly rule: Rule;
    readonly level: 'warn' | 'fail';
    readonly value: number | string | null;
    readonly limit: number | string | null;
    readonly class: string | null;
    /** One sentence with the figure and the limit. */
    readonly message: string;
    readonly file: string | null;
    readonly line: number | null;
    /** The key below `thresholds`: what could not be judged, or which kind of leakage; null where the rule says it all. */
    readonly threshold: string | null;
    /** Broken on the base already and no worse. */
    readonly existing: boolean;
}
/** One threshold as it came out, for the table of checks. */
export interface Check {
    readonly rule: Rule;
    /** What a person calls it: `imbalance ratio`, `leakage: songs in two splits`. */
    readonly name: string;
    readonly value: string;
    readonly limit: string;
    readonly status: 'pass' | 'warn' | 'fail' | 'skipped';
}
/** What brings the imbalance ratio back under its limit. Either list alone does. */
export interface Remedy {
    /** Bring every class to ceil(largest / limit). */
    readonly add: readonly {
        readonly class: string;
        readonly samples: number;
    }[];
    /** Bring the largest classes to floor(smallest x limit). */
    readonly remove: readonly {
        readonly class: string;
        readonly samples: number;
    }[];
}
export interface Verdict {
    readonly result: 'pass' | 'warn' | 'fail';
    readonly checks: readonly Check[];
    /** Most severe first. */
    readonly findings: readonly Finding[];
    readonly remedy?: Remedy;
}
