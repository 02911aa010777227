import type { Strata } from '../plan/index.ts';
/**
 * How far the labels are from their targets while samples are placed. The target of a label in a part is its share of
 * all samples times the size of the part. The deviation of a cell is (cell - target)^2 / target, summed over the samples
 * of the part with the label and over those without it, as in Pearson's chi-squared test. Uses only + - * / on doubles
 * in a fixed order, so that every runtime gets the same result.
 */
export interface SetBalance {
    /** The number of labels. A cell is at `part * labels + label`. */
    readonly labels: number;
    /** The parts that samples are placed in: those with a share. */
    readonly parts: readonly number[];
    /** The number of samples with the label, by cell. */
    readonly cells: Int32Array;
    /** The target, by cell. */
    readonly targets: Float64Array;
    /** 1 / target + 1 / (size - target), by cell; 0 if all samples, or none, have the label. */
    readonly weights: Float64Array;
    /** Whether every part needs a sample with the label, by label. */
    readonly needed: Uint8Array;
}
/** What a label costs that is in no sample of a part which needs it. No deviation outweighs it. */
export declare const ABSENT = 1000;
/**
 * The balance before any sample is placed.
 *
 * @param sizes The number of samples that each part will have.
 */
export declare function emptySetBalance({ sizes: labelSizes, total }: Pick<Strata, 'sizes' | 'total'>, sizes: readonly number[]): SetBalance;
/** How much the deviation rises if a part gets one more sample with a label. */
export declare function riseOfAdding({ labels, cells, targets, weights, needed }: SetBalance, label: number, part: number): number;
/** How much the deviation rises if a part gets one sample with a label less. */
export declare function riseOfTaking({ labels, cells, targets, weights, needed }: SetBalance, label: number, part: number): number;
/** Counts a sample with these labels in a part. */
export declare function putSet({ labels: count, cells }: SetBalance, labels: Int32Array, part: number): void;
/** The sum of all deviations. A part without a label that it needs counts as very far from its target. */
export declare function deviationOf(balance: SetBalance): number;
/** The sum of all deviations, whether or not parts lack a label that they need. */
export declare function squaresOf({ labels, parts, cells, targets, weights }: SetBalance): number;
/** The cells without samples of a label that every part needs. */
export declare function absentCells({ labels, parts, cells, needed }: SetBalance): {
    label: number;
    part: number;
}[];
/** A lower bound of the deviation, with room for rounding: the best row of whole numbers for each label separately. */
export declare function leastDeviation(balance: SetBalance, labelSizes: readonly number[]): number;
