import { type RenderOptions } from '../text/index.ts';
/** The result of `verify`. */
export interface VerificationReport {
    /** The index file. */
    readonly file: string;
    readonly dataset: string;
    /**
     * fresh: it matches the dataset and the config exactly; grown: it is consistent, and earlier ids keep their split; mismatch:
     * it does not match the dataset; broken: it cannot be read, or contradicts itself; foreign: it is from another tool, and
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
}
export declare function renderVerify(report: VerificationReport, options: RenderOptions): string;
