import type { Dataset, Note } from '../dataset/index.ts';
import type { GateRequest } from '../gate/index.ts';
import type { SplitOutcome } from '../report/index.ts';
import type { BaseDataset } from './base_dataset.ts';
import type { ChosenPolicy } from './policy.ts';
import type { CheckRequest } from './request.ts';
/** The split of each sample, and what the checks need to know about it. */
export interface PlannedSplits {
    readonly outcome: SplitOutcome;
    readonly gate: Omit<GateRequest, 'thresholds' | 'counts'>;
    readonly notes: readonly Note[];
}
interface SplitQuestion {
    readonly request: CheckRequest;
    readonly dataset: Dataset;
    readonly base: BaseDataset;
    readonly policy: ChosenPolicy;
}
export declare function planSplits(question: SplitQuestion): Promise<PlannedSplits>;
export {};
