import type { RunningImbalance } from './running_imbalance.ts';
import type { SetSamples } from './set_samples.ts';
interface Sampling {
    readonly samples: SetSamples;
    readonly times: Int32Array;
    readonly running: RunningImbalance;
}
/**
 * Returns a function that chooses the next row to delete: a random one with the most frequent label. It returns -1 if there
 * is none, because deleting samples of other labels then only raises MeanIR.
 */
export declare function deleteSteps({ samples, times, running }: Sampling): () => number;
export {};
