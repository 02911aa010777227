import { type CheckRequest } from './check/request.ts';
import { type CheckResult } from './report/index.ts';
export type { Base, CheckRequest } from './check/request.ts';
export type { CheckResult, ComparedWithBase, DatasetSummary, IndexFileOutcome, Policy, SplitOutcome, } from './report/index.ts';
/**
 * The main job: reads the dataset and what it started from, and says how the classes stand, what changed, which
 * thresholds are not kept, what balancing could do and where each sample goes. Writes nothing.
 *
 * @throws {InputError} where the dataset cannot be read.
 */
export declare function check(asked: CheckRequest, ...more: never[]): Promise<CheckResult>;
/** The result after the index file that it wants was not committed. */
export declare function withoutCommit(result: CheckResult): CheckResult;
