import { type CodedColumn, type ExistingSplits } from '../table/index.ts';
/** Returns the splits that a column names. A row with an empty cell is in no split. */
export declare function existingSplits({ values, codes }: CodedColumn): ExistingSplits;
/**
 * Returns the splits of samples that can be in more than one: the first one counts, and the others are kept in
 * `further`.
 */
export declare function listedSplits(rows: readonly (readonly string[])[]): ExistingSplits;
