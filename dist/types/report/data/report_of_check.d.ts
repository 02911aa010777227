import { type Distribution } from '../../analysis/index.ts';
import type { Layout, Note } from '../../dataset/index.ts';
import type { Finding } from '../../gate/index.ts';
import type { CheckResult, ComparedWithBase } from './check_result.ts';
import type { LabelSetsData, LayoutData } from './dataset_data.ts';
import type { ReportData } from './report_data.ts';
import type { FindingData, NoteData } from './verdict_data.ts';
/** The result of a check, or its report as plain data. The renderers accept either. */
export type Report = CheckResult | ReportData;
/** @throws {TypeError} if the value is neither. */
export declare function asReportData(report: Report): ReportData;
type Figure = 'imbalance_ratio' | 'min_class_size' | 'max_class_size' | 'entropy' | 'normalized_entropy' | 'effective_classes' | 'gini_simpson' | 'multi_label' | 'label_sets';
/** Returns the figures of a distribution with the keys of the JSON output. */
export declare function figuresData(distribution: Distribution): Pick<ReportData, Figure>;
/** Returns `null` if each sample has one label. */
export declare function labelSetsData({ labelSets }: Pick<Distribution, 'labelSets'>): LabelSetsData | null;
export declare function findingData(finding: Finding): FindingData;
export declare function layoutData(layout: Layout): LayoutData;
export declare function noteData({ level, message, file, line }: Note): NoteData;
/** Returns the change since the base, or why there is no comparison. */
export declare function comparedData(comparison: ComparedWithBase): Pick<ReportData, 'change' | 'no_comparison'>;
export {};
