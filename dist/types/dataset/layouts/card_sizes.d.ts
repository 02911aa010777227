import { type LabelSettings } from '../../config/index.ts';
import { type Dataset } from '../table/index.ts';
import type { CardPath, Subset } from './card_subsets.ts';
/** What is compared with a subset of the card. */
export interface CardReading {
    readonly dataset: Dataset;
    readonly subset: Subset;
    /** The label files, relative to the card's folder. */
    readonly paths: readonly string[];
    /** The positions of those that belong to the subset. */
    readonly part: readonly number[];
    /** The settings that read the data. */
    readonly asked: LabelSettings;
    /** Whether the settings may leave out some of the data. */
    readonly isPart: boolean;
}
interface SizeDifference {
    readonly text: string;
    readonly at: CardPath;
}
/** Compares the splits one by one if the data has them, or else the sums. */
export declare function sizeDifferences(reading: CardReading): SizeDifference[];
/** The difference of the sums of several subsets. */
export interface TotalOfAll {
    readonly differences: SizeDifference[];
}
/** Compares the sum of several subsets. Returns `undefined` if the rows of each file are known, so that each can be compared. */
export declare function totalDifference(subsets: readonly Subset[], reading: Pick<CardReading, 'dataset' | 'paths'>): TotalOfAll | undefined;
export {};
