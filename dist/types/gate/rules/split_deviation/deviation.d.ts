import type { Fraction } from '../../finding/index.ts';
/** The cell of a class with the largest deviation. Class `null` is the row of all samples. */
export interface Deviation {
    readonly class: string | null;
    readonly split: string;
    readonly points: Fraction;
    /** Whether it is the dataset's own split. */
    readonly own: boolean;
}
/** The words for the dataset's own split in a message. */
export declare const OWN_SPLIT = "in the dataset's own split";
