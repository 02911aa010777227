import { type LabelSets, type LabelTable, type RowsByCode } from '../../dataset/index.ts';
import { type Strata } from '../plan/index.ts';
/**
 * The samples that are placed, in hash order, with their label sets. A place is a position in this order. Nothing that
 * works on places depends on the order of the rows.
 */
export interface PlacedSets {
    /** The number of samples. */
    readonly count: number;
    /** The row of each place. */
    readonly rows: Int32Array;
    /** Place p has the labels from `offsets[p]` up to, but not including, `offsets[p + 1]`, ascending. */
    readonly offsets: Uint32Array;
    readonly labels: Int32Array;
    /** The part of each place; NO_SPLIT while it has none. */
    readonly parts: Int16Array;
}
/** @param assignment The part of each row, which the places start with. */
export declare function placedSets(table: Pick<LabelTable, 'ids'>, strata: Strata & {
    readonly sets: LabelSets;
}, seed: number, assignment: Int16Array): PlacedSets;
/** The places that have each label, in hash order. */
export declare function placesByLabel({ count, offsets, labels }: PlacedSets, labelCount: number): RowsByCode;
