import { type Dataset } from '../table/index.ts';
/**
 * Whether a column or some of the names may be a group key, so that all rows must decide. Also for a dataset that was read
 * only for counting.
 */
export declare function mayHaveGroups({ table, groupClues }: Dataset): Promise<boolean>;
