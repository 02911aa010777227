import type { RunningImbalance } from './running_imbalance.ts';
import type { SetSamples } from './set_samples.ts';
interface Sampling {
    readonly samples: SetSamples;
    readonly times: Int32Array;
    readonly running: RunningImbalance;
}
/**
 * Returns a function that chooses the next row to clone. The labels whose imbalance ratio exceeds MeanIR take turns until
 * none exceeds it. MeanIR is then computed again, and if it is no lower, the function returns -1.
 */
export declare function cloneSteps({ samples, times, running }: Sampling): () => number;
export {};
