import type { ClassCounts } from '../dataset/index.ts';
import { type Fraction } from './figures.ts';
export interface SizedClass {
    readonly name: string;
    readonly size: number;
}
/** The classes that have samples, in the order of their names' bytes. */
export declare function classesWithSamples({ classes, counts }: Pick<ClassCounts, 'classes' | 'counts'>): SizedClass[];
/** The largest and the smallest class that have samples (the first by name among equals), and their ratio. */
export interface Extremes {
    readonly largest: SizedClass;
    readonly smallest: SizedClass;
    readonly ratio: Fraction;
}
/** None where no class has samples. */
export declare function extremesOf(counts: Pick<ClassCounts, 'classes' | 'counts'>): Extremes | undefined;
/** Samples of a class, 0 where it is not listed. Looks by halves, since classes are in the order of bytes. */
export declare function sizeOf({ classes, counts }: Pick<ClassCounts, 'classes' | 'counts'>, name: string): number;
