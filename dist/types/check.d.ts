import type { CheckRequest } from './check/request.ts';
import type { CheckResult } from './check/result.ts';
export type { Base, CheckRequest } from './check/request.ts';
export type * from './check/result.ts';
/**
 * The main job: reads the dataset and what it started from, and says how the classes stand, what changed, which
 * thresholds are not kept, what balancing could do and where each sample goes. Writes nothing.
 *
 * @throws {InputError} where the dataset cannot be read.
 */
export declare function check(asked: CheckRequest): Promise<CheckResult>;
