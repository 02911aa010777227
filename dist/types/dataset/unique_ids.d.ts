import type { Dataset } from './dataset.ts';
import type { RepeatedRows } from './label_table.ts';
import { type TextColumn } from './text_column.ts';
/**
 * The dataset with ids that are unique: a repeated one gets `#2`, `#3`, ... (the next that is free) in row order, and one
 * warning names the first few. The same dataset where none repeats.
 *
 * @param hashes As `uniqueIds` has them.
 */
export declare function withUniqueIds(dataset: Dataset, hashes?: Uint32Array): Dataset;
/**
 * The ids, each once, and the rows that had to be renamed.
 *
 * @param hashes Any hash of each id, such as those that the split makes anyway; they are made where they are left out.
 */
export declare function uniqueIds(ids: TextColumn, hashes?: Uint32Array): {
    readonly ids: TextColumn;
    readonly repeated: RepeatedRows;
};
