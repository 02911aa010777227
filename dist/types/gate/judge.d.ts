import type { Thresholds } from '../config/index.ts';
import type { ClassCounts } from '../dataset/index.ts';
import type { Remedy, Verdict } from './finding.ts';
import type { GateRequest, IndexFileState } from './request.ts';
/** Holds a dataset and its splits against the thresholds. All comparisons are exact. */
export declare function judge(request: GateRequest): Verdict;
/**
 * The verdict after an index file that is not what it should be could not be committed. Missing and stale ones are told
 * by whoever was refused, and change nothing.
 */
export declare function withUnmendedFile(verdict: Verdict, indexFile: IndexFileState): Verdict;
/** What brings the ratio under the limit that it breaks; nothing where it breaks none. */
export declare function remedyForRatio({ maxImbalanceRatio }: Thresholds, counts: ClassCounts): Remedy | undefined;
