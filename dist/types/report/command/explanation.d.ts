import { type RenderOptions } from '../format.ts';
/** Why one sample is in its split. */
export interface ExplanationReport {
    readonly id: string;
    /** null: unlabelled. */
    readonly class: string | null;
    /** null: in none. */
    readonly split: string | null;
    /** What a sentence calls the split, where that is not its name: `fold 2`. */
    readonly place?: string;
    readonly seed: number;
    /** What is hashed, `42:Q1_0vLPYiPN7qY_0`, and its md5 in hex. */
    readonly hashed: string;
    readonly hash: string;
    /** Its place among the samples of its class by hash, or among all where classes are not looked at, from 0; and how many. */
    readonly rank?: {
        readonly place: number;
        readonly of: number;
        readonly amongAll?: boolean;
    };
    /** Quotas of its class (or of all samples) by split, in the order of `names`. */
    readonly quotas?: readonly {
        readonly split: string;
        readonly samples: number;
    }[];
    readonly group?: {
        readonly name: string;
        readonly size: number;
    };
    /** Sentences in order: which rule decided, what the index file says. */
    readonly reasons: readonly string[];
}
export declare function renderExplain(report: ExplanationReport, options: RenderOptions): string;
