import { type LabelTable } from '../dataset/index.ts';
import type { Change } from './change.ts';
/**
 * Compares the head with the base. Samples are the same if their ids are equal, and keep their label if it has the same name
 * (or if the sets are equal, for samples with several labels). The order of rows does not matter. Ids are unique on each
 * side.
 */
export declare function compareTables(base: LabelTable, head: LabelTable): Change;
/** The name of a row's label, or those of its set joined by `, `; `null` if it is unlabelled. */
export declare function labelTextOf({ labels, labelSets, classes }: LabelTable, row: number): string | null;
