import { type Renames } from '../analysis/index.ts';
import type { GateRequest, Verdict } from './finding/index.ts';
/** Returns the verdict as it would be if the misspelled classes had their right names. */
export declare function judgeOnceRenamed(request: GateRequest, renames: Renames): Verdict;
