import type { ClassCounts } from '../dataset/index.ts';
/** What the head would make of the base's samples. */
export interface Change {
    readonly base: ClassCounts;
    readonly head: ClassCounts;
    /** Every class that either side lists, in the order of bytes. */
    readonly classes: readonly ClassChange[];
    readonly added: number;
    readonly removed: number;
    /** Same id, other label; the largest first, ties by the names' bytes. */
    readonly relabelled: readonly Relabelling[];
    /** Same samples and labels in another order. */
    readonly reordered: boolean;
    /** Neither samples nor labels differ (they may be reordered). */
    readonly unchanged: boolean;
    /** Classes with samples on the head alone, and on the base alone. */
    readonly appeared: readonly string[];
    readonly vanished: readonly string[];
    /** largest / smallest; NaN where there is no class. */
    readonly baseRatio: number;
    readonly headRatio: number;
}
export interface ClassChange {
    readonly name: string;
    readonly base: number;
    readonly head: number;
}
/** `null` is unlabelled. With several labels a sample, the set's names joined with `, `. */
export interface Relabelling {
    readonly from: string | null;
    readonly to: string | null;
    readonly count: number;
    /** The first few, in head order, with their line in the label file (0: none). */
    readonly examples: readonly {
        readonly id: string;
        readonly line: number;
        readonly file?: string;
    }[];
}
