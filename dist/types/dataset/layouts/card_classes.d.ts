import type { CardReading } from './card_sizes.ts';
import type { CardPath } from './card_subsets.ts';
interface ClassDifference {
    readonly text: string;
    readonly at: CardPath;
}
/** Compares the names and the numbers of the classes, unless the settings rename them. */
export declare function classDifferences(reading: CardReading): ClassDifference[];
export {};
