import { type ClassNoun } from '../../dataset/index.ts';
import type { ReportData } from '../data/index.ts';
/** Returns what a report calls the classes: labels if samples have sets of them. */
export declare function nounOf({ multi_label }: Pick<ReportData, 'multi_label'>): ClassNoun;
/** Returns the number of samples that shares of classes refer to: all of them if they have label sets. */
export declare function samplesOfShares(report: Pick<ReportData, 'multi_label' | 'total_samples' | 'labelled_samples'>): number;
