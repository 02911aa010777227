import { type RenderOptions } from '../text/index.ts';
/** Why one sample is in its split. */
export interface ExplanationReport {
    readonly id: string;
    /** The class, or null for an unlabelled sample. */
    readonly class: string | null;
    /** Only if samples have several labels: those of this one. */
    readonly labels?: readonly string[];
    /** The split, or null if the sample is in no split. */
    readonly split: string | null;
    /** The words for the split in a sentence, if they are not its name: `fold 2`. */
    readonly place?: string;
    readonly seed: number;
    /** The hashed text, `42:Q1_0vLPYiPN7qY_0`, and its MD5 in hexadecimal. */
    readonly hashed: string;
    readonly hash: string;
    /**
     * The rank by hash among the samples of the class, or among all samples if the split is not stratified, from 0; and
     * their number.
     */
    readonly rank?: {
        readonly place: number;
        readonly of: number;
        readonly amongAll?: boolean;
    };
    /** The quotas of the class (or of all samples) by split, in the order of `names`. */
    readonly quotas?: readonly {
        readonly split: string;
        readonly samples: number;
    }[];
    readonly group?: {
        readonly name: string;
        readonly size: number;
    };
    /** Sentences in order: which rule applied, and what the index file contains. */
    readonly reasons: readonly string[];
}
export declare function renderExplain(report: ExplanationReport, options: RenderOptions): string;
