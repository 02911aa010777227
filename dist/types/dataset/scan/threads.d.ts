import { type CountJob, type RangeCounts } from './scan_ranges.ts';
/** Scans all ranges in this thread. */
export declare function countAlone(job: CountJob): RangeCounts;
/**
 * Scans the ranges in this thread and a second one. Each takes the next range when it has finished one, so a thread that
 * starts late or shares its core does less. If a second thread is not available, this thread scans all ranges.
 */
export declare function countTogether(job: CountJob): Promise<RangeCounts[]>;
