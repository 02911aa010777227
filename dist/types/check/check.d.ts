import { type CheckResult } from '../report/index.ts';
import { type CheckRequest } from './request.ts';
/**
 * Checks a dataset: reads it and its base, and determines how large the classes are, what changed, which thresholds are
 * not met, what balancing would do, and which split each sample belongs to. Nothing is written.
 *
 * @throws {TypeError} if the request has another shape.
 * @throws {InputError} if the dataset cannot be read.
 */
export declare function check(asked: CheckRequest, ...more: never[]): Promise<CheckResult>;
/** Returns the result after the expected index file could not be committed. */
export declare function withoutCommit(result: CheckResult): CheckResult;
