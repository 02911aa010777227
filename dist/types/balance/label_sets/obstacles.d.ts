import { type SetSamples } from './set_samples.ts';
/** A rare label that occurs only together with a frequent one, so a copy of its samples repeats both. */
export interface LabelObstacle {
    /** The rare label: its imbalance ratio exceeds MeanIR. */
    readonly label: string;
    /** The most frequent of the labels that all its samples have. Its imbalance ratio is at most MeanIR. */
    readonly with: string;
    /** The number of samples with the rare label. */
    readonly samples: number;
}
/**
 * Finds the labels that prevent balance: those whose imbalance ratio exceeds MeanIR, and that never occur without
 * one specific label whose ratio does not. Charte et al. (2014) measure such concurrence as SCUMBLE; here, each pair is
 * named.
 *
 * @returns The obstacles, with the rarest label first.
 */
export declare function labelObstacles(samples: SetSamples): LabelObstacle[];
