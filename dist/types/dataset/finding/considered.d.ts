import type { SourceContext } from '../source_context.ts';
/** A dataset that was found, with how much speaks for it. */
export interface ConsideredDataset {
    /** Below the folder that was given; '' for that folder itself. */
    readonly path: string;
    readonly description: string;
    /** As far as a look at names and the first lines tells. */
    readonly samples?: number;
    readonly score: number;
    readonly reasons: readonly string[];
    readonly isChosen: boolean;
    /** Whether it was not looked into, since so much was looked at before. */
    readonly isSkipped?: true;
}
/** What may be the dataset, the likeliest first; nothing where the path or the settings leave nothing to look for. */
export declare function considered(context: SourceContext): Promise<readonly ConsideredDataset[] | undefined>;
