import { type RenderOptions } from '../text/index.ts';
/** What `verify` looks for in splits and labels. */
export type LookedFor = 'group' | 'content' | 'near' | 'label_conflicts';
/** The result of `verify`. */
export interface VerificationReport {
    /** The index file. */
    readonly file: string;
    readonly dataset: string;
    /**
     * fresh: it matches the dataset and the config exactly; grown: it is consistent, and earlier ids keep their split; mismatch:
     * it does not match the dataset, or what it is audited for was found; broken: it cannot be read, or contradicts itself; foreign: it is from another tool, and
     * correct.
     */
    readonly state: 'fresh' | 'grown' | 'mismatch' | 'broken' | 'foreign';
    /** Whether growth was proven against a base. */
    readonly proven: boolean;
    /** mismatch, broken: the problems. */
    readonly problems: readonly string[];
    /** The number of problems, if there are more than are listed. */
    readonly problemCount?: number;
    /** Warnings about a file that matches. */
    readonly warnings?: readonly string[];
    /** How to fix the file; an empty text if nothing is wrong. */
    readonly fix: string;
    readonly samples: number;
    readonly generation: number | null;
    /** foreign, or mismatch and from another tool: the samples by split. */
    readonly sizes?: readonly {
        readonly split: string;
        readonly samples: number;
    }[];
    /** What was looked for in all samples. */
    readonly lookedFor?: readonly LookedFor[];
    /** What was found, as a problem or as a warning. */
    readonly found?: readonly LookedFor[];
    /** mismatch: what the problems are if the file itself matches the dataset. */
    readonly onlyFound?: readonly LookedFor[];
}
export declare function renderVerify(report: VerificationReport, options: RenderOptions): string;
