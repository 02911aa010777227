import { type LabelTable } from '../../dataset/index.ts';
import type { Compared } from './units.ts';
/** Samples with identical content and different labels. */
export interface LabelConflicts {
    /** The number of samples concerned. */
    readonly samples: number;
    /** The first ten of them, those with the same content together: `a.jpg (cat, line 3) = b.jpg (dog, line 9)`. */
    readonly examples: readonly string[];
    /** The number of samples that the examples name. */
    readonly named: number;
    /** The label file and the line of the first sample that contradicts an earlier one. */
    readonly place?: {
        readonly file: string;
        readonly line: number;
    };
}
/**
 * Finds contents under different labels: different classes, or different sets of labels. Unlabelled samples contradict
 * nothing.
 *
 * @param table For names and places.
 * @param compared The contents and labels of the rows, which are those of the table unless rows are merged into units.
 */
export declare function findLabelConflicts(table: LabelTable, compared: Compared): LabelConflicts;
