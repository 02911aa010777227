import type { Distribution } from '../../analysis/index.ts';
import type { Recommendation } from '../../balance/index.ts';
import type { ClassCounts, ConsideredDataset, Layout, Note } from '../../dataset/index.ts';
import type { Finding, Remedy } from '../../gate/index.ts';
import type { ComparedWithBase, Rename } from './check_result.ts';
import type { GroupSuggestionData } from './dataset_data.ts';
/** The result of `analyze`. */
export interface AnalysisReport {
    /** The path of the dataset, as it was given. */
    readonly path: string;
    readonly counts: ClassCounts;
    readonly distribution: Distribution;
    readonly layout: Layout;
    /** The findings of the thresholds (ratio above 2 or 5, very small classes, missing classes). */
    readonly findings: readonly Finding[];
    readonly notes: readonly Note[];
    /** A group key that the data suggests, if none is set. */
    readonly groupSuggestions?: readonly GroupSuggestionData[];
    /** New classes that look like another class. */
    readonly renames?: readonly Rename[];
    /** Notes about other classes that look alike, which are shown first. */
    readonly lookAlikes?: readonly Note[];
    /** Whether the remedies assume that classes that look alike are merged. */
    readonly merged?: boolean;
    /** What brings the ratio to the limit that it exceeds. */
    readonly remedy?: Remedy;
    /** What `compare` recommends if the ratio exceeds a limit. */
    readonly recommendation?: Recommendation;
    /** Other places that could be the dataset, if the caller asked for them. */
    readonly considered?: readonly ConsideredDataset[];
    /** With a base: what has changed since then, or why there is no comparison. */
    readonly comparison?: ComparedWithBase;
}
