import { type CountJob, type RangeCounts } from './scan_ranges.ts';
/** Scans all ranges in this thread. */
export declare function countAlone(job: CountJob): RangeCounts;
/**
 * Scans the ranges in this thread and one more; each takes the next one when it is done with its last, so that a
 * thread that starts late or shares its core does less. Where no second thread can be had, this one does all.
 */
export declare function countTogether(job: CountJob): Promise<RangeCounts[]>;
