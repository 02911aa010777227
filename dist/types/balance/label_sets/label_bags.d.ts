import { type RowsByCode } from '../../dataset/index.ts';
import type { SetSamples } from './set_samples.ts';
/** Draws rows of the bag of a label without replacement. Each label has its own random stream. */
export interface BagDraw {
    /** Returns the next row in random order, -1 after the last one. */
    readonly next: () => number;
    /** Starts again from the first row that was drawn, in the same order. */
    readonly again: () => void;
}
/** Collects the rows of each label, in hash order. */
export declare function labelBags({ classes, sets, rows }: SetSamples): RowsByCode;
/** A Fisher-Yates shuffle of the bag of a label that goes only as far as rows are drawn. It reorders the bag itself. */
export declare function bagDraw(bags: RowsByCode, label: number, stream: string): BagDraw;
/** The seed of the random stream of a label, as of a class in a dataset with one label per sample. */
export declare function streamOfLabel({ classes, seed }: SetSamples, label: number): string;
