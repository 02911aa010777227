import type { Distribution } from '../analysis/distribution.ts';
import type { Layout, Note } from '../dataset/dataset.ts';
import type { Finding } from '../gate/finding.ts';
import { type Leak, type SplitPlan, type SplitSummary } from '../split/plan.ts';
import type { CheckResult, ComparedWithBase } from './check_result.ts';
import type { FindingData, LayoutData, LeakData, NoteData, ReportData, SplitsData } from './report_data.ts';
/** The result of a check, or its report as plain data. The renderers accept either. */
export type Report = CheckResult | ReportData;
/** @throws {TypeError} where it is neither. */
export declare function asReportData(report: Report): ReportData;
/** What a check found, as the plain data that all renderers and the JSON share. */
export declare function reportOfCheck(check: CheckResult): ReportData;
type Figure = 'imbalance_ratio' | 'min_class_size' | 'max_class_size' | 'entropy' | 'normalized_entropy' | 'effective_classes' | 'gini_simpson' | 'multi_label';
/** The figures of a distribution, under the keys of all JSON that is written. */
export declare function figuresData(distribution: Distribution): Pick<ReportData, Figure>;
export declare function findingData(finding: Finding): FindingData;
export declare function layoutData(layout: Layout): LayoutData;
export declare function noteData({ level, message, file, line }: Note): NoteData;
/** The change against the base, or why there is none. */
export declare function comparedData(comparison: ComparedWithBase): Pick<ReportData, 'change' | 'no_comparison'>;
/** How many of the new samples went into each split. */
export declare function placedCounts({ names, placed, assignment }: SplitPlan): number[];
export declare function leakData({ kind, by, count, examples, mend }: Leak): LeakData;
/** The part of the splits that their class table shows. */
export type SplitTableData = Pick<SplitsData, 'names' | 'classes' | 'cells' | 'targets' | 'totals' | 'largest_deviation' | 'lower_bound' | 'groups' | 'lacking' | 'followers'>;
export declare function splitTableData(summary: SplitSummary): SplitTableData;
export {};
