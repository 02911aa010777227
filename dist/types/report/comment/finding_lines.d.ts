import type { ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
/** Returns a line for each finding, except those that the verdict tells completely, and how many there are beyond `most`. */
export declare function findingLines(report: ReportData, say: Wording, most: number): {
    readonly shown: string[];
    readonly hidden: number;
};
