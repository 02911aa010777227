import type { Distribution } from '../../analysis/distribution.ts';
import type { Layout, Note } from '../../dataset/dataset.ts';
import type { ClassCounts } from '../../dataset/label_table.ts';
import type { Finding } from '../../gate/finding.ts';
import type { ComparedWithBase } from '../check_result.ts';
import { type RenderOptions } from '../format.ts';
/** What `analyze` found. */
export interface AnalysisReport {
    /** The dataset as it was named. */
    readonly path: string;
    readonly counts: ClassCounts;
    readonly distribution: Distribution;
    readonly layout: Layout;
    /** What the thresholds say to it (ratio above 2 or 5, very small classes, missing ones). */
    readonly findings: readonly Finding[];
    readonly notes: readonly Note[];
    /** With a base: what has changed since, or why nothing can be compared. */
    readonly comparison?: ComparedWithBase;
}
export declare function renderAnalysis(report: AnalysisReport, options: RenderOptions): string;
