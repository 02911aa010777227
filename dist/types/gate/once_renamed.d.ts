import { type Renames } from '../analysis/index.ts';
import type { Verdict } from './finding.ts';
import type { GateRequest } from './request.ts';
/** What the gate would say if classes that were misspelt had their right names. */
export declare function judgeOnceRenamed(request: GateRequest, renames: Renames): Verdict;
