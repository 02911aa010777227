import { type Dataset, type RepeatedRows, type TextColumn } from './table/index.ts';
/**
 * Returns the dataset with unique ids. A duplicate id gets `#2`, `#3` and so on (the next free number) in row order,
 * and one warning names the first few. Returns the same dataset if all ids are unique.
 *
 * @param hashes See `uniqueIds`.
 */
export declare function withUniqueIds(dataset: Dataset, hashes?: Uint32Array): Dataset;
/**
 * Returns unique ids and the rows that were renamed.
 *
 * @param hashes Any hash of each id, such as those that the split needs anyway. By default, they are computed.
 */
export declare function uniqueIds(ids: TextColumn, hashes?: Uint32Array): {
    readonly ids: TextColumn;
    readonly repeated: RepeatedRows;
};
