import type { SourceContext } from '../tree/index.ts';
/** A dataset that was found, with its score. */
export interface ConsideredDataset {
    /** Relative to the given folder; '' for that folder itself. */
    readonly path: string;
    readonly description: string;
    /** The number of samples, if the names and the first lines show it. */
    readonly samples?: number;
    readonly score: number;
    readonly reasons: readonly string[];
    readonly isChosen: boolean;
    /** Whether it was skipped because the folder is too large to search completely. */
    readonly isSkipped?: true;
}
/** Returns the possible datasets, the most likely first; undefined if the path or the settings already identify the dataset. */
export declare function considered(context: SourceContext): Promise<readonly ConsideredDataset[] | undefined>;
