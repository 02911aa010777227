import { type RenderOptions } from '../format.ts';
/** What `verify` found. */
export interface VerificationReport {
    /** The index file. */
    readonly file: string;
    readonly dataset: string;
    /**
     * fresh: exactly what the rules give; grown: consistent, with ids kept from before; unfit: it does not fit this
     * dataset; broken: it cannot be read, or contradicts itself; foreign: another tool's, and nothing is wrong with it.
     */
    readonly state: 'fresh' | 'grown' | 'unfit' | 'broken' | 'foreign';
    /** Whether growth was proven against a base. */
    readonly proven: boolean;
    /** unfit, broken: what is wrong, a sentence each. */
    readonly problems: readonly string[];
    /** Where there are more problems than are listed. */
    readonly problemCount?: number;
    /** What is to be known of a file that fits. */
    readonly warnings?: readonly string[];
    /** How to put it right; '' where nothing is wrong. */
    readonly mend: string;
    readonly samples: number;
    readonly generation: number | null;
    /** foreign, or unfit and another tool's: samples by split. */
    readonly sizes?: readonly {
        readonly split: string;
        readonly samples: number;
    }[];
}
export declare function renderVerify(report: VerificationReport, options: RenderOptions): string;
