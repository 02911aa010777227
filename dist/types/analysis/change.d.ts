import { type ClassCounts } from '../dataset/index.ts';
/** The change of the samples from the base to the head. */
export interface Change {
    /** The samples per class on the base. */
    readonly base: ClassCounts;
    /** The samples per class on the head. */
    readonly head: ClassCounts;
    /** Every class of either side, in the order of the names' UTF-8 bytes. */
    readonly classes: readonly ClassChange[];
    /** The number of samples whose id exists only on the head. */
    readonly added: number;
    /** The number of samples whose id exists only on the base. */
    readonly removed: number;
    /** Samples with the same id and another label, grouped by the pair of labels; the largest group first. */
    readonly relabelled: readonly Relabelling[];
    /**
     * What relabelling did to each label, in the order of the names' UTF-8 bytes. Labels without such a change are not
     * listed. Only multi-label datasets have it.
     */
    readonly labelChanges?: readonly LabelChange[];
    /** Only the sizes are known, so `added` and `removed` are the difference of the totals. */
    readonly onlySizes?: true;
    /** Whether the samples and labels are the same but their order differs. */
    readonly reordered: boolean;
    /** Whether neither samples nor labels differ; their order may. */
    readonly unchanged: boolean;
    /** Classes that have samples only on the head. */
    readonly appeared: readonly string[];
    /** Classes that have samples only on the base. */
    readonly vanished: readonly string[];
    /** The imbalance ratio of the base; `NaN` if no class has samples. */
    readonly baseRatio: number;
    /** The imbalance ratio of the head; `NaN` if no class has samples. */
    readonly headRatio: number;
}
/** The size of one class before and after a change. */
export interface ClassChange {
    /** The name of the class. */
    readonly name: string;
    /** The number of samples on the base. */
    readonly base: number;
    /** The number of samples on the head. */
    readonly head: number;
    /** The number of its samples on the head whose id is new; left out if the samples were not compared. */
    readonly added?: number | undefined;
    /** The number of its samples on the base whose id is gone; left out if the samples were not compared. */
    readonly removed?: number | undefined;
}
/**
 * Samples that moved from one label to another. For multi-label samples, a label is the set's names joined by `, `, and an
 * empty text for an empty set.
 */
export interface Relabelling {
    /** The label on the base; `null` if unlabelled. */
    readonly from: string | null;
    /** The label on the head; `null` if unlabelled. */
    readonly to: string | null;
    /** The number of samples that were relabelled this way. */
    readonly count: number;
    /** The first few of these samples, in the order of the head. */
    readonly examples: readonly SampleExample[];
}
/** A sample of the head, and where it is. */
export interface SampleExample {
    /** The id of the sample. */
    readonly id: string;
    /** The 1-based line in the label file; 0 if there is none. */
    readonly line: number;
    /** The path of the label file in the tree. */
    readonly file?: string;
}
/** The samples of both sides whose label sets gained or lost a label. */
export interface LabelChange {
    /** The name of the label; `null` for samples that became unlabelled (`added`) or were unlabelled (`removed`). */
    readonly name: string | null;
    /** The number of samples that gained the label. */
    readonly added: number;
    /** The number of samples that lost the label. */
    readonly removed: number;
    /** The first few of these samples, in the order of the head. */
    readonly examples: readonly SampleExample[];
}
/**
 * Compares the sizes of the classes where nobody knows the samples. What was added and removed is then the least that explains the
 * difference.
 */
export declare function changeOfCounts(base: ClassCounts, head: ClassCounts): Change;
/** The parts of a change that follow from the sizes of the classes. */
export declare function changeOfClasses(base: ClassCounts, head: ClassCounts, classes: readonly ClassChange[]): Pick<Change, 'base' | 'head' | 'classes' | 'appeared' | 'vanished' | 'baseRatio' | 'headRatio'>;
type Sizes = ReadonlyMap<string, number>;
export declare function sizesOf({ classes, counts }: Pick<ClassCounts, 'classes' | 'counts'>): Map<string, number>;
/** @param only The samples that are only on one side, if they were compared. */
export declare function classChanges(base: Sizes, head: Sizes, only?: {
    readonly added: Sizes;
    readonly removed: Sizes;
}): ClassChange[];
export {};
