import type { TestChange } from '../../split/index.ts';
import { type GateRequest, type RuleOutcome } from '../finding/index.ts';
/** Checks for samples of the base's test split that the change relabels, removes or replaces. */
export declare function judgeTestChange(request: GateRequest): RuleOutcome;
type TestChangeCounts = Pick<TestChange, 'removed' | 'relabelled' | 'replaced'>;
/** `7 samples of the test split changed: 4 relabelled, 3 removed`. */
export declare function testChangePhrase({ removed, relabelled, replaced }: TestChangeCounts): string;
export {};
