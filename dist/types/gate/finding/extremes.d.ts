import { type ClassCounts } from '../../dataset/index.ts';
import { type Fraction } from './figures.ts';
export interface SizedClass {
    readonly name: string;
    readonly size: number;
}
/** The classes that have samples, in the order of their names' bytes. */
export declare function classesWithSamples({ classes, counts }: Pick<ClassCounts, 'classes' | 'counts'>): SizedClass[];
/**
 * The largest and the smallest class that have samples (the first by name if several have the same size), and their
 * ratio.
 */
export interface Extremes {
    readonly largest: SizedClass;
    readonly smallest: SizedClass;
    readonly ratio: Fraction;
}
/** Returns the extremes, or undefined if no class has samples. */
export declare function extremesOf(counts: Pick<ClassCounts, 'classes' | 'counts'>): Extremes | undefined;
/**
 * Returns the number of samples of a class, 0 if it is not listed. A binary search, because classes are sorted by
 * bytes.
 */
export declare function sizeOf({ classes, counts }: Pick<ClassCounts, 'classes' | 'counts'>, name: string): number;
